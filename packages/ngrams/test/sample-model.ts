import { codeIdf } from '../src/model/coded-idf.ts'
import { type LinearNgramModel, quantizeNgramModel } from '../src/model/quantize-ngram-model.ts'

/** A model of three labels that keeps 48 of 64 buckets, with the linear model that it was made from. */
export function sampleModel() {
  const options = { sizes: [1, 2], buckets: 64, seed: 5, lowerCase: true }
  const kept = Uint32Array.from({ length: 64 }, (_, bucket) => bucket).filter((bucket) => bucket % 4 !== 1)
  const linear: LinearNgramModel = {
    options,
    kept,
    idf: codeIdf(Array.from(kept, (bucket) => 1 + (bucket % 7) / 3)),
    absentIdf: 5,
    coefficients: [0, 1, 2].map((label) => Array.from(kept, (bucket) => Math.sin(bucket * (label + 1) + label))),
    biases: [0.5, -1, 2],
  }
  return { linear, model: quantizeNgramModel(linear) }
}
