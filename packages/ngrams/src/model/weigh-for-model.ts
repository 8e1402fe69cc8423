import type { NgramFeatures } from '../features/count-ngrams.ts'
import { tfIdf } from '../features/tf-idf.ts'
import type { NgramModel } from './ngram-model.ts'

/**
 * The TF-IDF weights of a text's features with the model's frequencies, decoded only where the text needs them.
 *
 * @param features By row, as `featuresByRow` gives them.
 */
export function weighForModel({ idf }: NgramModel, { buckets: rows, counts }: NgramFeatures): Float64Array {
  const values = new Float64Array(rows.length)
  for (let index = 0; index < values.length; index += 1) {
    values[index] = idf.minimum + idf.step * (idf.codes[rows[index] as number] as number)
  }
  return tfIdf(counts, values)
}
