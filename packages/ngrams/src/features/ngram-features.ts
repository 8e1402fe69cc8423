import { normalizeText } from '../text/normalize-text.ts'
import { countNgrams, type NgramFeatures } from './count-ngrams.ts'
import { type NgramOptions, ngramSettings } from './ngram-options.ts'

/**
 * How often the character n-grams of a text occur, hashed into buckets (`hashNgram`). The text is rid of what nobody sees
 * (`normalizeText`), brought to NFC and, by default, to lower case code point by code point; a run of Unicode white space is
 * one space and none is left at the ends. Characters are code points, so one beyond U+FFFF is one character. A text without
 * characters has no features.
 *
 * @throws ValueCsvError `ngrams/bad-option`.
 */
export function ngramFeatures(text: string, options: NgramOptions = {}): NgramFeatures {
  const settings = ngramSettings(options)
  return countNgrams(normalizeText(text, settings.lowerCase), settings)
}
