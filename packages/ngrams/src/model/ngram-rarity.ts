import { visitNgrams } from '../features/visit-ngrams.ts'
import { normalizeText } from '../text/normalize-text.ts'
import type { NormalizedText } from '../text/normalized-text.ts'
import type { NgramModel } from './ngram-model.ts'

/**
 * How rare the n-grams of a text were among the texts that the model was fitted to: the mean inverse document frequency
 * of those of the model's longest size, each occurrence counted. Text in another language, code and shuffled characters
 * are rarer than any text of the model's own kind. `undefined` for a text that is shorter than one such n-gram.
 *
 * @param text As a string, or as `normalizeText(text, model.settings.lowerCase)` gave it.
 */
export function ngramRarity({ settings, idf }: NgramModel, text: string | NormalizedText): number | undefined {
  const normalized = typeof text === 'string' ? normalizeText(text, settings.lowerCase) : text
  const longest = settings.sizes.at(-1) as number
  let codes = 0
  let ngrams = 0
  visitNgrams(normalized, { ...settings, sizes: [longest] }, (bucket) => {
    codes += idf.codes[bucket] as number
    ngrams += 1
  })
  return ngrams === 0 ? undefined : idf.minimum + (idf.step * codes) / ngrams
}
