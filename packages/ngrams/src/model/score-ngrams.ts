import { countNgrams } from '../features/count-ngrams.ts'
import { normalizeText } from '../text/normalize-text.ts'
import type { NormalizedText } from '../text/normalized-text.ts'
import type { NgramModel } from './ngram-model.ts'
import { weighForModel } from './weigh-for-model.ts'

/**
 * The logit of each label for a text, in the model's order of labels: bias + scale · Σ 8-bit weight × TF-IDF weight,
 * summed in double precision. A text without characters gets the biases.
 *
 * @param text As a string, or as `normalizeText(text, model.settings.lowerCase)` gave it.
 */
export function scoreNgrams(model: NgramModel, text: string | NormalizedText): Float32Array {
  const { labels, weights, scales, biases, settings } = model
  const normalized = typeof text === 'string' ? normalizeText(text, settings.lowerCase) : text
  const features = countNgrams(normalized, settings)
  const values = weighForModel(model, features)
  const sums = new Float64Array(labels)
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    const first = (features.buckets[index] as number) * labels
    for (let label = 0; label < labels; label += 1) {
      sums[label] = (sums[label] as number) + value * (weights[first + label] as number)
    }
  }
  return Float32Array.from(sums, (sum, label) => (biases[label] as number) + (scales[label] as number) * sum)
}
