import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { valueScores } from './value-scores.ts'

const identity = { calibration: byValue(() => ({ slope: 1, intercept: 0 })), thresholds: byValue(() => 0.5) }

test('without calibration the scores are the sigmoids of the logits, in label order', () => {
  const { scores, rawScores } = valueScores(
    VALUE_IDS.map((_, index) => index - 6),
    identity,
  )
  expect(Object.keys(scores)).toEqual(VALUE_IDS)
  expect(scores).toEqual(rawScores)
  expect(scores.justice).toBe(0.5)
  expect(scores.prosperity).toBeCloseTo(1 / (1 + Math.exp(6)), 15)
})

test('calibrates by slope and intercept of each value and keeps the raw sigmoid', () => {
  const calibration = { ...identity.calibration, harmony: { slope: 2, intercept: -1 } }
  const { scores, rawScores } = valueScores(new Float32Array(12).fill(0.5), { ...identity, calibration })
  expect(scores.harmony).toBe(0.5)
  expect(rawScores.harmony).toBeCloseTo(0.6224593312018546, 15)
  expect(scores.freedom).toBe(rawScores.freedom)
})

test('a value is present only above its threshold, not at it', () => {
  const thresholds = { ...identity.thresholds, equality: 0.49 }
  expect(valueScores(new Float32Array(12), { ...identity, thresholds }).values).toEqual(['equality'])
})

test('logits of any size stay in 0 to 1', () => {
  const { scores } = valueScores([1e4, -1e4, ...new Array(10).fill(0)], identity)
  expect([scores.prosperity, scores.democracy]).toEqual([1, 0])
})
