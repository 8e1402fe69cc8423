import { fitPlattByLabel, labelMatrix, scoreMatrix } from '@valuecsv/metrics'
import { expect, test } from 'vitest'
import { risingPlatt } from './rising-platt.ts'

test('a curve that falls, and one without positives, gives way to the plain sigmoid', () => {
  const truth = labelMatrix([[1, 1, 0], [0, 0, 0], [1, 1, 0], [0, 1, 0], [1, 0, 0]]) // biome-ignore format: a table
  const logits = scoreMatrix([[2, -1, 3], [-1, 2, 1], [0.5, -2, 0], [0.7, 1, 0], [-0.5, 1.5, 2]]) // biome-ignore format: a table
  const fitted = fitPlattByLabel(truth, logits)
  expect(fitted[0]!.slope).toBeGreaterThan(0)
  expect(fitted[1]!.slope).toBeLessThan(0)
  expect(risingPlatt(truth, logits)).toEqual([fitted[0], { slope: 1, intercept: 0 }, { slope: 1, intercept: 0 }])
})
