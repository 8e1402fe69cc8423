import { ValueCsvError } from '@valuecsv/errors'
import type { SpecialTokenIds } from '../tokenizer.ts'

/** The ids of [CLS], [SEP], [PAD], the unknown token and [MASK] in a vocabulary; only [MASK] may be missing. */
export function specialTokenIds(tokens: readonly string[], unknownToken: string, file: string): SpecialTokenIds {
  const required = (token: string): number => {
    const id = tokens.indexOf(token)
    if (id >= 0) return id
    throw new ValueCsvError('tokenizer/special-token-missing', `${file}: no token ${token}`, {
      hint: 'Is it the vocabulary of a BERT model?',
    })
  }
  const mask = tokens.indexOf('[MASK]')
  return {
    cls: required('[CLS]'),
    sep: required('[SEP]'),
    pad: required('[PAD]'),
    unk: required(unknownToken),
    mask: mask < 0 ? undefined : mask,
  }
}
