import type { NormalizationRules } from './normalization/normalization-rules.ts'
import type { Tokenizer } from './tokenizer.ts'
import { vocabularyTokens } from './word-pieces/vocabulary-tokens.ts'
import { wordPieceTokenizer } from './word-pieces/word-piece-tokenizer.ts'

/** A vocabulary and how text is made ready for it. */
export interface TokenizerOptions extends NormalizationRules {
  /** The contents of a `vocab.txt`: UTF-8, one token a line, LF. */
  readonly vocabulary: string | Uint8Array
  /** Longer words are one unknown token, in code points after normalization. Default 100. */
  readonly maxWordCharacters?: number
  /** What messages call the vocabulary. Default `vocab.txt`. */
  readonly file?: string
}

/**
 * A BERT WordPiece tokenizer from `vocab.txt`, equal to Hugging Face's `BertTokenizerFast` with
 * `split_special_tokens=True` but for the differences that the README lists.
 *
 * @throws ValueCsvError `tokenizer/vocabulary-…` when the vocabulary cannot be read as one token a line, and
 * `tokenizer/special-token-missing` when it lacks [CLS], [SEP], [PAD] or [UNK], `tokenizer/word-length` when
 * `maxWordCharacters` is out of range.
 */
export function createTokenizer(options: TokenizerOptions): Tokenizer {
  const { vocabulary, maxWordCharacters = 100, file = 'vocab.txt', ...rules } = options
  const tokens = vocabularyTokens(vocabulary, file)
  return wordPieceTokenizer({ tokens, prefix: '##', unknownToken: '[UNK]', maxWordCharacters, file }, rules)
}
