import { normalizeText } from '../text/normalize-text.ts'
import type { NormalizedText } from '../text/normalized-text.ts'
import { countRows } from './count-rows.ts'
import type { NgramModel } from './ngram-model.ts'
import { sumWeights } from './sum-weights.ts'
import { weighForModel } from './weigh-for-model.ts'

/** What a model makes of a text. */
export interface NgramReading {
  /**
   * For each label, in the model's order: bias + scale · Σ 8-bit weight × TF-IDF weight, summed in double precision. A
   * text without n-grams that the model knows gets the biases.
   */
  readonly logits: Float32Array
  /**
   * How rare the n-grams of the text were among the texts that the model was fitted to: the mean inverse document frequency
   * of those of the model's longest size, each occurrence counted. Text in another language, code and shuffled characters
   * are rarer than any text of the model's own kind. `undefined` for a text that is shorter than one such n-gram.
   */
  readonly rarity: number | undefined
}

/**
 * Reads a text in n-grams.
 *
 * @param text As a string, or as `normalizeText(text, model.settings.lowerCase)` gave it.
 */
export function readNgrams(model: NgramModel, text: string | NormalizedText): NgramReading {
  const { scales, biases, settings } = model
  const normalized = typeof text === 'string' ? normalizeText(text, settings.lowerCase) : text
  const { rarity, ...features } = countRows(normalized, model)
  const sums = sumWeights(model, features.buckets, weighForModel(model, features))
  const logits = Float32Array.from(sums, (sum, label) => (biases[label] as number) + (scales[label] as number) * sum)
  return { logits, rarity }
}
