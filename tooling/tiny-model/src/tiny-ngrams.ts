import { codeIdf, encodeNgramModel, quantizeNgramModel } from '@valuecsv/ngrams'
import { uniformNumbers } from './uniform-numbers.ts'

/** The bytes of an `ngrams.bin` of random but fixed weights for `labels` labels. */
export function tinyNgrams(labels: number): Uint8Array {
  const random = uniformNumbers(3)
  const options = { sizes: [1, 2], buckets: 256 }
  const kept = Uint32Array.from({ length: options.buckets }, (_, bucket) => bucket)
  const between = (low: number, high: number) => low + (high - low) * random()
  return encodeNgramModel(
    quantizeNgramModel({
      options,
      kept,
      absentIdf: 4,
      idf: codeIdf(Float64Array.from({ length: options.buckets }, () => between(1, 4))),
      coefficients: Array.from({ length: labels }, () =>
        Float64Array.from({ length: options.buckets }, () => between(-2, 2)),
      ),
      biases: Array.from({ length: labels }, () => between(-1, 1)),
    }),
  )
}
