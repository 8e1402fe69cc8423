import { ValueCsvError } from '@valuecsv/errors'
import type { Tokenizer } from '../tokenizer.ts'
import { wordPieceTokenizer } from '../word-pieces/word-piece-tokenizer.ts'
import { type JsonPart, optional, partOf, unexpected } from './json-fields.ts'
import { normalizationRulesFromJson } from './normalization-rules-from-json.ts'
import { tokensFromJson } from './tokens-from-json.ts'

/** How `tokenizerFromJson` names its input. */
export interface TokenizerFromJsonOptions {
  /** What messages call the file. Default `tokenizer.json`. */
  readonly file?: string
}

function rootOf(tokenizerJson: unknown, file: string): JsonPart {
  let value = tokenizerJson
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value.replace(/^\ufeff/, ''))
    } catch (cause) {
      throw new ValueCsvError('tokenizer/json-unreadable', `${file}: not JSON; expected a tokenizer`, { cause })
    }
  }
  if (typeof value === 'object' && value !== null) return { fields: value as Record<string, unknown>, place: file }
  throw new ValueCsvError('tokenizer/json-unreadable', `${file}: not a JSON object; expected a tokenizer`)
}

/**
 * A BERT WordPiece tokenizer from the `tokenizer.json` of Hugging Face's tokenizers, as text or parsed. Truncation,
 * padding, post-processor and decoder are not read: `encode` gives the text's tokens alone.
 *
 * @throws ValueCsvError `tokenizer/json-unreadable`, `tokenizer/json-unsupported` when it is not WordPiece under
 * BertNormalizer and BertPreTokenizer, `tokenizer/json-bad-id`, `tokenizer/special-token-missing`.
 */
export function tokenizerFromJson(tokenizerJson: unknown, options: TokenizerFromJsonOptions = {}): Tokenizer {
  const { file = 'tokenizer.json' } = options
  const root = rootOf(tokenizerJson, file)
  const model = partOf(root, 'model', 'a WordPiece model')
  // Files of before the field was there are told by the field that no other model has.
  const isOld = model.fields.type === undefined && model.fields.continuing_subword_prefix !== undefined
  if (model.fields.type !== 'WordPiece' && !isOld) throw unexpected(model, 'type', '"WordPiece"')
  const words = partOf(root, 'pre_tokenizer', 'a BertPreTokenizer')
  if (words.fields.type !== 'BertPreTokenizer') throw unexpected(words, 'type', '"BertPreTokenizer"')
  return wordPieceTokenizer(
    {
      tokens: tokensFromJson(root, model),
      prefix: optional(model, 'continuing_subword_prefix', '##'),
      unknownToken: optional(model, 'unk_token', '[UNK]'),
      maxWordCharacters: optional(model, 'max_input_chars_per_word', 100),
      file,
    },
    normalizationRulesFromJson(root),
  )
}
