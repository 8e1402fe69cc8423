import { codeIdf } from '../src/model/coded-idf.ts'
import { type LinearNgramModel, quantizeNgramModel } from '../src/model/quantize-ngram-model.ts'

/** A model of three labels in 64 buckets, with the linear model that it was made from. */
export function sampleModel() {
  const options = { sizes: [1, 2], buckets: 64, seed: 5, lowerCase: true }
  const linear: LinearNgramModel = {
    options,
    idf: codeIdf(Array.from({ length: options.buckets }, (_, bucket) => 1 + (bucket % 7) / 3)),
    coefficients: [0, 1, 2].map((label) =>
      Array.from({ length: options.buckets }, (_, bucket) => Math.sin(bucket * (label + 1) + label)),
    ),
    biases: [0.5, -1, 2],
  }
  return { linear, model: quantizeNgramModel(linear) }
}
