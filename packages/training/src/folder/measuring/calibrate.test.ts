import { labelMatrix, scoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { calibrate, calibrateCrossFitted } from './calibrate.ts'

const rows = (count: number, scale: number) =>
  scoreMatrix(Array.from({ length: count }, (_, row) => VALUE_IDS.map((_id, label) => scale * Math.sin(row + label))))
const truth = labelMatrix(
  Array.from({ length: 120 }, (_, row) =>
    VALUE_IDS.map((_id, label) => (Math.sin(row + label) + ((row % 5) - 2) / 4 > 0 ? 1 : 0)),
  ),
)
const crossFitted = rows(120, 1)
const priors = VALUE_IDS.map(() => 0.5)
const rule = { calibration: 'platt', thresholds: 'tuned', folds: 3 } as const

test('a model fitted to all texts is aligned on texts that are new to it, and says on how many', () => {
  const { calibration, thresholds, crossFitting } = calibrateCrossFitted(truth, crossFitted, {
    ...{ priors, rule, seed: 4, fresh: rows(200, 2) },
  })
  const plain = calibrate(truth, crossFitted, priors, rule)
  expect(crossFitting).toEqual({ folds: 3, seed: 4, alignedTexts: 200 })
  expect(calibration.harmony.slope / plain.calibration.harmony.slope).toBeCloseTo(0.5, 1)
  expect(thresholds).toEqual(plain.thresholds)
})

test('a value that every text has keeps the threshold 0.5, as one that none has', () => {
  const row = VALUE_IDS.map((_, label) => (label === 0 ? 1 : 0))
  const { thresholds } = calibrate(labelMatrix(Array.from({ length: 20 }, () => row)), rows(20, 1), priors, rule)
  expect(Object.values(thresholds)).toEqual(VALUE_IDS.map(() => 0.5))
})

test.each([
  { what: 'without new texts', fresh: undefined, calibration: 'platt' },
  { what: 'with few of them, whose deviation says little', fresh: rows(99, 2), calibration: 'platt' },
  { what: 'without a calibration', fresh: rows(200, 2), calibration: 'none' },
] as const)('nothing is aligned $what', ({ fresh, calibration }) => {
  const asked = { ...rule, calibration }
  const found = calibrateCrossFitted(truth, crossFitted, { priors, rule: asked, seed: 4, fresh })
  expect(found).toEqual({ ...calibrate(truth, crossFitted, priors, asked), crossFitting: { folds: 3, seed: 4 } })
})
