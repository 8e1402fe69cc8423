import { applyPlatt, scoreMatrix } from '@valuecsv/metrics'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { alignCalibration } from './align-calibration.ts'

const logits = (scale: number, shift: number) =>
  scoreMatrix(
    Array.from({ length: 50 }, (_, row) => VALUE_IDS.map((_id, label) => scale * Math.sin(row * (label + 1)) + shift)),
  )
const calibration = byValue((_, label) => ({ slope: 1 + label / 10, intercept: label - 6 }))
const inOrder = (each: typeof calibration) => VALUE_IDS.map((id) => each[id])

test('a model that is surer of itself gives the probabilities that the cross-fitted ones gave', () => {
  const aligned = alignCalibration(calibration, logits(1, 0.5), logits(1.3, -0.2))
  const theirs = applyPlatt(logits(1, 0.5), inOrder(calibration))
  const own = applyPlatt(logits(1.3, -0.2), inOrder(aligned))
  own.data.forEach((probability, index) => {
    expect(probability).toBeCloseTo(theirs.data[index]!, 10)
  })
})

test('a value whose logits are all equal keeps its calibration', () => {
  expect(alignCalibration(calibration, logits(0, 1), logits(1, 0))).toEqual(calibration)
  expect(alignCalibration(calibration, logits(1, 1), logits(0, 0))).toEqual(calibration)
})

test('the plain sigmoid of a value that could not be calibrated stays it', () => {
  const plain = byValue(() => ({ slope: 1, intercept: 0 }))
  expect(alignCalibration(plain, logits(1, 0.5), logits(1.3, -0.2))).toEqual(plain)
})
