import { expect, test } from 'vitest'
import type { TrainingState } from './training-state.ts'
import { updateAverages } from './update-averages.ts'

/** The average after `steps` steps in which the only weight is `weight(step)`. */
function averageAfter(steps: number, decay: number, weight: (step: number) => number): number {
  const value = new Float32Array(1)
  const buffers = { shape: [1], value, first: new Float32Array(1), second: new Float32Array(1) }
  const state: TrainingState = { step: 0, parameters: new Map([['weight', buffers]]) }
  for (let step = 1; step <= steps; step++) {
    state.step = step
    value[0] = weight(step)
    updateAverages(state, decay)
  }
  return state.averages!.get('weight')![0]!
}

test('a weight that stays is its own average', () => {
  expect(averageAfter(80, 0.99, () => 3)).toBe(3)
})

test('forgets with the decay', () => {
  const jump = (step: number) => (step <= 8000 ? 0 : 1)
  expect(averageAfter(8000 + 160, 0.99, jump)).toBeCloseTo(1 - 0.99 ** 160, 5)
})

test.each([7, 32, 64])('of %i steps is their plain mean, so that the first weights do not weigh for ever', (steps) => {
  expect(averageAfter(steps, 0.9999, (step) => step)).toBeCloseTo((steps + 1) / 2, 4)
})

test.each([0.5, 0.9])('a decay of %d keeps few steps in mind, and the last of them always', (decay) => {
  const lags = Array.from({ length: 8 }, (_, more) => 96 + more - averageAfter(96 + more, decay, (step) => step))
  for (const lag of lags) expect(lag).toBeCloseTo(decay / (1 - decay), 2)
})

test('of a short training keeps its last steps in mind', () => {
  const average = averageAfter(15, 0.9, (step) => step)
  expect(average).toBeGreaterThan(8)
  expect(average).toBeLessThan(averageAfter(15, 0.5, (step) => step))
})

test('of many steps is nearly their mean, though seven of eight are left out', () => {
  expect(averageAfter(800, 0.99999, (step) => step) / 400).toBeCloseTo(1, 1)
})
