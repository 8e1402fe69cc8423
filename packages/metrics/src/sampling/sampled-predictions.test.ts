import { expect, test } from 'vitest'
import { pooledSampleClassification } from './pooled-sample-classification.ts'
import { sampleClassification } from './sample-classification.ts'

test.each([
  ['truth', [1, 2], [1, 0], 'truth: row 1 is 2, expected 0 or 1'],
  ['truth', [0.5, 1], [1, 0], 'truth: row 0 is 0.5, expected 0 or 1'],
  ['truth', [true as unknown as number, 1], [1, 0], 'truth: row 0 is true, expected 0 or 1'],
  ['predictions', [1, undefined], [1, 2], 'predicted: row 1 is 2, expected 0 or 1'],
  ['predictions', [1, 0], [Number.NaN, 0], 'predicted: row 0 is NaN, expected 0 or 1'],
])('both estimators refuse %s that are no labels: %j, %j', (_, truth, predicted, message) => {
  const sample = { truth, predicted, weights: [1, 1] }
  const refused = expect.objectContaining({ code: 'metrics/label-not-binary', message })
  expect(() => sampleClassification(sample)).toThrow(refused)
  expect(() => pooledSampleClassification([sample])).toThrow(refused)
})
