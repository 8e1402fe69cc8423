import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { type ValidationCounts, validationStatistics } from './validation-statistics.ts'

const counts = { tp: 6, fp: 2, fn: 4, tn: 88, meanScorePositives: 0.6, meanScoreNegatives: 0.1 }
const ofAll = (one: ValidationCounts) =>
  Object.fromEntries(VALUE_IDS.map((id) => [id, one])) as Record<ValueId, ValidationCounts>

test('counts the rows with and without each value', () => {
  expect(validationStatistics(ofAll(counts))!.justice).toEqual({ ...counts, positives: 10, negatives: 90 })
})

test('is undefined where a mean score of some value is not known, or nothing at all', () => {
  const { meanScorePositives: _, ...without } = counts
  expect(validationStatistics({ ...ofAll(counts), freedom: without })).toBeUndefined()
  expect(validationStatistics(undefined)).toBeUndefined()
})
