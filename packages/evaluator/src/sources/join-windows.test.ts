import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinWindows } from './join-windows.ts'

const windows = [
  { row: Float32Array.of(1, -2), tokens: 30 },
  { row: Float32Array.of(3, -6), tokens: 10 },
]

test.each([
  ['mean', [2, -4]],
  ['weighted-mean', [1.5, -3]],
  ['max', [3, -2]],
  ['first', [1, -2]],
] as const)('%s of two windows', (join, expected) => {
  expect([...joinWindows(windows, join)]).toEqual(expected)
})

test('a single window is the text, whatever the rule', () => {
  for (const join of ['mean', 'weighted-mean', 'max', 'first'] as const) {
    expect(joinWindows([{ row: Float32Array.of(0.1, 7), tokens: 0 }], join)).toEqual(Float32Array.of(0.1, 7))
  }
})

test('every rule stays between the least and the largest logit of the windows', () => {
  const logit = fc.float({ min: -30, max: 30, noNaN: true })
  const rows = fc.array(
    fc.record({
      row: fc.tuple(logit).map((row) => Float32Array.from(row)),
      tokens: fc.integer({ min: 1, max: 510 }),
    }),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(rows, fc.constantFrom('mean', 'weighted-mean', 'max', 'first'), (row, join) => {
      const all = row.map(({ row }) => row[0]!)
      const joined = joinWindows(row, join)[0]!
      expect(joined).toBeGreaterThanOrEqual(Math.min(...all) - 1e-5)
      expect(joined).toBeLessThanOrEqual(Math.max(...all) + 1e-5)
    }),
  )
})
