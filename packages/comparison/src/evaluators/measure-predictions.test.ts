import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { compareEvaluators } from './compare-evaluators.ts'
import { measurePredictions } from './measure-predictions.ts'

/** Six texts: harmony is never present, freedom always; patriotism is right but for one text. */
function predictions(textOf: (row: number) => string) {
  const rows = 6
  const truth = new Uint8Array(rows * 12)
  const scores = new Float64Array(rows * 12)
  const column = (id: (typeof VALUE_IDS)[number]) => VALUE_IDS.indexOf(id)
  for (let row = 0; row < rows; row++) {
    truth[row * 12 + column('freedom')] = 1
    scores[row * 12 + column('freedom')] = 0.9
    truth[row * 12 + column('patriotism')] = row < 3 ? 1 : 0
    scores[row * 12 + column('patriotism')] = row < 2 ? 0.8 : 0.1 + row / 100
  }
  const predicted = Uint8Array.from(scores, (score) => (score > 0.5 ? 1 : 0))
  return {
    truth: { rows, labels: 12, data: truth },
    scores: { rows, labels: 12, data: scores },
    predicted: { rows, labels: 12, data: predicted },
    texts: Array.from({ length: rows }, (_, row) => textOf(row)),
  }
}

test('gives the figures of the predictions, with intervals around them', () => {
  const { overall, perValue, texts, coveredValues } = measurePredictions(predictions(String))
  expect(texts).toBe(6)
  expect(overall.microF1.value).toBeCloseTo((2 * 8) / (2 * 8 + 1))
  expect(overall.subsetAccuracy.value).toBeCloseTo(5 / 6)
  expect(overall.accuracy.value).toBeCloseTo(71 / 72)
  // Freedom is 0.1 off six times, patriotism 0.2 twice, then 0.88, 0.13, 0.14 and 0.15.
  const squares = 6 * 0.01 + 2 * 0.04 + 0.88 ** 2 + 0.13 ** 2 + 0.14 ** 2 + 0.15 ** 2
  expect(overall.brierScore.value).toBeCloseTo(squares / 72)
  expect(overall.rocAuc.value).toBeCloseTo(6 / 9)
  expect(perValue.patriotism).toMatchObject({ support: 3, precision: { value: 1 }, recall: { value: 2 / 3 } })
  expect(perValue.patriotism.recall.low).toBeLessThan(2 / 3)
  // Freedom has no text without it: precision is defined, and no area under a ROC curve.
  expect(coveredValues).toEqual({ macroF1: 2, mAP: 2, rocAuc: 1 })
})

test('leaves out what has no denominator', () => {
  const { perValue } = measurePredictions(predictions(String))
  expect(perValue.harmony).toMatchObject({
    support: 0,
    precision: {},
    recall: {},
    f1: {},
    averagePrecision: {},
    rocAuc: {},
  })
  expect(perValue.harmony.accuracy).toEqual({ value: 1, low: 1, high: 1 })
})

test('draws equal texts together', () => {
  const { overall } = measurePredictions(predictions(() => 'the same'))
  expect(overall.microF1).toEqual({ value: expect.any(Number) })
})

test.each([11, 13])('refuses matrices with %d columns', (labels) => {
  const rows = 6
  const truth = { rows, labels, data: Uint8Array.from({ length: rows * labels }, (_, i) => (i % 3 === 0 ? 1 : 0)) }
  const scores = { rows, labels, data: Float64Array.from(truth.data) }
  const texts = Array.from({ length: rows }, (_, row) => String(row))
  const refused = expect.objectContaining({
    code: 'metrics/shape-mismatch',
    message: `truth has ${labels} labels a row, expected 12: one for each value`,
  })
  expect(() => measurePredictions({ truth, scores, predicted: truth, texts })).toThrow(refused)
  expect(() => compareEvaluators({ truth, texts, evaluators: [{ scores, predicted: truth }] })).toThrow(refused)
})

test('the calibration error has no interval but a bound, and the bins that it is made of', () => {
  const { overall, perValue, reliability, calibratedValues } = measurePredictions(predictions(String))
  expect(perValue.freedom.calibrationError).toEqual({ value: expect.closeTo(0.1) })
  expect(perValue.freedom.calibrationErrorBound.value).toBeGreaterThan(0.1)
  expect(Object.keys(overall.calibrationError)).toEqual(['value'])
  expect(reliability.freedom).toEqual([{ rows: 6, meanProbability: expect.closeTo(0.9), shareOfPositives: 1 }])
  // Ten values are never present and score 0; patriotism misses one of three.
  expect(calibratedValues).toBeGreaterThanOrEqual(11)
})
