import { mcnemarTest, randomGenerator } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { compareEvaluators } from './compare-evaluators.ts'
import { measurePredictions } from './measure-predictions.ts'

const rows = 80
const labels = VALUE_IDS.length

/** Texts with labels, an evaluator that has nine in ten right and one that has six in ten. */
function evaluators() {
  const random = randomGenerator(7)
  const truth = {
    rows,
    labels,
    data: Uint8Array.from({ length: rows * labels }, () => (random.uniform() < 0.3 ? 1 : 0)),
  }
  const predicting = (share: number) => {
    const data = truth.data.map((label) => (random.uniform() < share ? label : 1 - label))
    const scores = Float64Array.from(data, (label) => 0.2 + 0.6 * label + 0.1 * random.uniform())
    return { predicted: { rows, labels, data }, scores: { rows, labels, data: scores } }
  }
  const texts = Array.from({ length: rows }, (_, row) => `text ${row}`)
  return { truth, texts, good: predicting(0.9), poor: predicting(0.6) }
}

test('each evaluator has the figures that it has alone, all but the first a difference', () => {
  const { truth, texts, good, poor } = evaluators()
  const [first, second, ...others] = compareEvaluators({ truth, texts, evaluators: [good, poor] })
  expect(others).toEqual([])
  expect(first).toEqual({ measurement: measurePredictions({ truth, texts, ...good }) })
  expect(second!.measurement).toEqual(measurePredictions({ truth, texts, ...poor }))
  const { overall, perValue } = second!.difference!
  expect(overall.microF1.value).toBeCloseTo(
    second!.measurement.overall.microF1.value! - first!.measurement.overall.microF1.value!,
  )
  expect(overall.microF1.high).toBeLessThan(0)
  expect(perValue.justice.f1.low).toBeLessThan(perValue.justice.f1.value!)
})

test('the interval of a difference is narrower than those of the two would let it be', () => {
  const { truth, texts, good } = evaluators()
  // The same evaluator but for one label in a hundred.
  const data = good.predicted.data.map((label, i) => (i % 100 === 0 ? 1 - label : label))
  const near = { ...good, predicted: { ...good.predicted, data } }
  const [first, second] = compareEvaluators({ truth, texts, evaluators: [good, near] })
  const width = ({ low, high }: { low?: number; high?: number }) => high! - low!
  const { microF1 } = second!.difference!.overall
  expect(width(microF1)).toBeLessThan(width(first!.measurement.overall.microF1))
})

test('McNemar counts the texts that only one has right, and is adjusted over the values', () => {
  const { truth, texts, good, poor } = evaluators()
  const { perValue } = compareEvaluators({ truth, texts, evaluators: [good, poor] })[1]!.difference!
  for (const [label, id] of VALUE_IDS.entries()) {
    const right = (predicted: Uint8Array, row: number) =>
      predicted[row * labels + label] === truth.data[row * labels + label]
    const { onlyThis, onlyFirst, pValue, adjustedPValue } = perValue[id].mcnemar
    const count = (holds: (row: number) => boolean) =>
      Array.from({ length: rows }, (_, row) => row).filter(holds).length
    expect(onlyThis).toBe(count((row) => right(poor.predicted.data, row) && !right(good.predicted.data, row)))
    expect(onlyFirst).toBe(count((row) => right(good.predicted.data, row) && !right(poor.predicted.data, row)))
    expect(pValue).toBe(mcnemarTest(onlyThis, onlyFirst))
    expect(adjustedPValue).toBeGreaterThanOrEqual(pValue!)
  }
})

test('an evaluator beside itself differs in nothing, and no text tells the two apart', () => {
  const { truth, texts, good } = evaluators()
  const { overall, perValue } = compareEvaluators({ truth, texts, evaluators: [good, good] })[1]!.difference!
  expect(overall.mAP).toEqual({ value: 0, low: 0, high: 0 })
  expect(perValue.freedom.mcnemar).toEqual({ onlyThis: 0, onlyFirst: 0 })
})
