import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../../test/expect-close.ts'
import { labelMatrix } from '../../matrices/label-matrix.ts'
import { scoreMatrix } from '../../matrices/score-matrix.ts'
import goldens from '../goldens/platt.json' with { type: 'json' }
import { applyPlatt } from './apply-platt.ts'
import { fitPlatt } from './fit-platt.ts'
import { fitPlattByLabel } from './fit-platt-by-label.ts'
import { sigmoid } from './sigmoid.ts'

test.each(goldens)('finds the minimum that scipy finds: case %#', ({ truth, logits, slope, intercept }) => {
  const fit = fitPlatt(truth, logits)!
  expectClose(fit.slope, slope)
  expectClose(fit.intercept, intercept)
})

test('is undefined when positives or negatives are missing', () => {
  expect(fitPlatt([0, 0], [1, 2])).toBeUndefined()
  expect(fitPlatt([1, 1], [1, 2])).toBeUndefined()
  expect(fitPlatt([], [])).toBeUndefined()
})

test.each([0, 2, 0.1, -1e6 / 3])('is the smoothed prior, and no slope, when all logits are %d', (logit) => {
  const fit = fitPlatt([1, 0, 0, 0], [logit, logit, logit, logit])!
  expect(fit.slope).toBe(0)
  // (2/3 + 3 × 1/5) / 4
  expect(sigmoid(fit.intercept)).toBeCloseTo(19 / 60, 9)
})

test('does not mind where the logits lie', () => {
  const truth = [1, 0, 0, 1, 0, 1]
  const logits = [2, 1, -1, 0.5, 0, 3]
  const near = fitPlatt(truth, logits)!
  const far = fitPlatt(
    truth,
    logits.map((logit) => 1e4 * logit + 1e7),
  )!
  expect(far.slope * 1e4).toBeCloseTo(near.slope, 8)
  expect(far.slope * 1e7 + far.intercept).toBeCloseTo(near.intercept, 6)
})

test('the mean calibrated probability is the mean target', () => {
  const rows = fc.array(
    fc.record({ label: fc.integer({ min: 0, max: 1 }), logit: fc.integer({ min: -80, max: 80 }) }),
    {
      minLength: 2,
      maxLength: 40,
    },
  )
  fc.assert(
    fc.property(rows, (drawn) => {
      const truth = drawn.map(({ label }) => label)
      const logits = drawn.map(({ logit }) => logit / 10)
      const positives = truth.reduce((sum, label) => sum + label, 0)
      const negatives = truth.length - positives
      const fit = fitPlatt(truth, logits)
      if (!fit) return
      const targets = (positives * (positives + 1)) / (positives + 2) + negatives / (negatives + 2)
      const sum = logits.reduce((total, logit) => total + sigmoid(fit.slope * logit + fit.intercept), 0)
      expect(sum / truth.length).toBeCloseTo(targets / truth.length, 8)
    }),
  )
})

test('calibrations are fitted and applied by label; a label without one gets the plain sigmoid', () => {
  const truth = labelMatrix([
    [1, 0],
    [0, 0],
    [1, 0],
    [0, 0],
  ])
  const logits = scoreMatrix([
    [1, 1],
    [-1, -1],
    [0.5, 0],
    [0.7, 2],
  ])
  const calibrations = fitPlattByLabel(truth, logits)
  expect(calibrations[1]).toBeUndefined()
  const { slope, intercept } = calibrations[0]!
  const probabilities = applyPlatt(logits, calibrations)
  expect(probabilities.data[0]).toBe(sigmoid(slope + intercept))
  expect(probabilities.data[1]).toBe(sigmoid(1))
  expect(() => applyPlatt(logits, [])).toThrow(expect.objectContaining({ code: 'metrics/shape-mismatch' }))
})

test('the sigmoid does not overflow', () => {
  expect(sigmoid(-800)).toBe(0)
  expect(sigmoid(800)).toBe(1)
  expect(sigmoid(0)).toBe(0.5)
})
