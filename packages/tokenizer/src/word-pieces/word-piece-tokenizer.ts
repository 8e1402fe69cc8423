import { ValueCsvError } from '@valuecsv/errors'
import { characterClasses } from '../normalization/character-classes.ts'
import type { NormalizationRules } from '../normalization/normalization-rules.ts'
import type { Tokenizer } from '../tokenizer.ts'
import { encoder } from './encoder.ts'
import { specialTokenIds } from './special-token-ids.ts'
import { buildTrie } from './trie.ts'

/** Published tokenizers have 100 or 200. The time that a word takes grows with the square of this. */
const MOST_WORD_CHARACTERS = 1000

/** A vocabulary that has been read. */
export interface WordPieceVocabulary {
  /** By id. */
  readonly tokens: readonly string[]
  /** What marks a piece that goes on inside a word; `##`. */
  readonly prefix: string
  readonly unknownToken: string
  readonly maxWordCharacters: number
  /** For messages. */
  readonly file: string
}

/** The tokenizer over a vocabulary that has been read. */
export function wordPieceTokenizer(vocabulary: WordPieceVocabulary, rules: NormalizationRules): Tokenizer {
  const { tokens, prefix, unknownToken, maxWordCharacters, file } = vocabulary
  if (!Number.isInteger(maxWordCharacters) || maxWordCharacters < 1 || maxWordCharacters > MOST_WORD_CHARACTERS) {
    throw new ValueCsvError(
      'tokenizer/word-length',
      `${file}: the longest word is ${maxWordCharacters}; expected 1 to ${MOST_WORD_CHARACTERS} characters`,
    )
  }
  const special = specialTokenIds(tokens, unknownToken, file)
  const trie = buildTrie(tokens, prefix)
  return {
    vocabularySize: tokens.length,
    special,
    encode: encoder(characterClasses(rules), { trie, unknown: special.unk, maxWordCharacters }),
    decodeToken: (id) => {
      const token = tokens[id]
      if (token !== undefined) return token
      throw new ValueCsvError(
        'tokenizer/no-such-token',
        `${file}: no token has the id ${id}; expected 0 to ${tokens.length - 1}`,
      )
    },
  }
}
