import { ValueCsvError } from '@valuecsv/errors'
import type { NgramFeatures } from './count-ngrams.ts'
import { tfIdf } from './tf-idf.ts'

/**
 * The TF-IDF weight of each feature of a text: (1 + ln count) · idf of its bucket, divided by the Euclidean length of
 * all. Equals scikit-learn's `TfidfTransformer(sublinear_tf=True)`.
 *
 * @param features Counts in buckets below `idf.length`.
 * @param idf The inverse document frequency of each bucket.
 * @throws ValueCsvError `ngrams/bad-option` when a bucket has none.
 * @returns As many weights as there are features, in their order.
 */
export function weighNgrams(features: NgramFeatures, idf: Readonly<ArrayLike<number>>): Float64Array {
  const { buckets, counts } = features
  const values = new Float64Array(buckets.length)
  for (let index = 0; index < values.length; index += 1) {
    const bucket = buckets[index] as number
    if (bucket >= idf.length) {
      throw new ValueCsvError('ngrams/bad-option', `n-grams: bucket ${bucket} has no idf, only ${idf.length} have one`)
    }
    values[index] = idf[bucket] as number
  }
  return tfIdf(counts, values)
}
