import { countNgrams } from '../features/count-ngrams.ts'
import { normalizeText } from '../text/normalize-text.ts'
import type { NormalizedText } from '../text/normalized-text.ts'
import type { NgramModel } from './ngram-model.ts'
import { sumWeights } from './sum-weights.ts'
import { weighForModel } from './weigh-for-model.ts'

/**
 * The logit of each label for a text, in the model's order of labels: bias + scale · Σ 8-bit weight × TF-IDF weight,
 * summed in double precision. A text without characters gets the biases.
 *
 * @param text As a string, or as `normalizeText(text, model.settings.lowerCase)` gave it.
 */
export function scoreNgrams(model: NgramModel, text: string | NormalizedText): Float32Array {
  const { scales, biases, settings } = model
  const normalized = typeof text === 'string' ? normalizeText(text, settings.lowerCase) : text
  const features = countNgrams(normalized, settings)
  const sums = sumWeights(model, features.buckets, weighForModel(model, features))
  return Float32Array.from(sums, (sum, label) => (biases[label] as number) + (scales[label] as number) * sum)
}
