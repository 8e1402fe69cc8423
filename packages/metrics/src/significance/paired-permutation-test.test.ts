import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreMatrix } from '../matrices/score-matrix.ts'
import goldens from './goldens/permutation.json' with { type: 'json' }
import { type PermutationOptions, pairedPermutationTest } from './paired-permutation-test.ts'

const column = (values: readonly number[]) => scoreMatrix(values.map((value) => [value]))

test.each(goldens.exact)('with all signs tried equals scipy to 1e-12: case %#', ({ differences, pValues }) => {
  pairedPermutationTest(scoreMatrix(differences)).forEach((pValue, label) => {
    expect(Math.abs(pValue! - pValues[label]!)).toBeLessThan(1e-12)
  })
})

test('with signs drawn equals scipy, but for the noise of drawing', () => {
  const { differences, pValues } = goldens.random
  pairedPermutationTest(scoreMatrix(differences), { resamples: 100_000 }).forEach((pValue, label) => {
    const error = Math.sqrt((pValues[label]! * (1 - pValues[label]!)) / 100_000)
    expect(Math.abs(pValue! - pValues[label]!)).toBeLessThan(4 * error)
  })
})

const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 11 })

test('the exact p-value is the share of all signs with a sum at least as far from 0', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(1, 0.1, 1 / 3), (numbers, unit) => {
      let extreme = 0
      for (let signs = 0; signs < 2 ** numbers.length; signs++) {
        const sum = numbers.reduce((total, number, row) => total + ((signs >> row) & 1 ? number : -number), 0)
        if (Math.abs(sum) >= Math.abs(numbers.reduce((total, number) => total + number, 0))) extreme++
      }
      // Tenths and thirds make ties that rounding parts.
      const [pValue] = pairedPermutationTest(column(numbers.map((number) => number * unit)))
      expect(pValue).toBe(extreme / 2 ** numbers.length)
    }),
  )
})

test('all columns share the signs, wherever they stand', () => {
  const rows = Array.from({ length: 33 }, (_, row) => [Math.sin(row) + 0.2, Math.cos(row) / 3, row % 3, 0, row - 16])
  const options = { resamples: 2000, seed: 5 }
  const together = pairedPermutationTest(scoreMatrix(rows), options)
  const alone = together.map((_, label) => pairedPermutationTest(column(rows.map((row) => row[label]!)), options)[0])
  expect(together).toEqual(alone)
})

test('a p-value from a random group of flips is never 0, and its flips are no fewer than asked for', () => {
  const differences = column(Array.from({ length: 40 }, () => 1))
  expect(pairedPermutationTest(differences, { resamples: 1000 })).toEqual([1 / 1024])
})

test('flips are drawn only where there are more of them than asked for', () => {
  const eleven = column([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  const pValue = (options: PermutationOptions) => pairedPermutationTest(eleven, options)[0]
  expect(pValue({ resamples: 1025 })).toBe(2 / 2048)
  expect(pValue({ resamples: 1025, seed: 1 })).toBe(2 / 2048)
  const drawn = [0, 1, 2, 3].map(
    (seed) => pairedPermutationTest(column([1, -2, 3, -4, 5, 6, 7, 8]), { resamples: 99, seed })[0],
  )
  expect(new Set(drawn).size).toBeGreaterThan(1)
})

test('over seeds the p-value of a random group is that of all flips in the mean, and varies no more than by drawing', () => {
  const rows = Array.from({ length: 20 }, (_, row) => Math.sin(7 * row) + 0.25)
  const [exact] = pairedPermutationTest(column(rows), { resamples: 2 ** 20 })
  const seeds = 400
  const drawn = Array.from(
    { length: seeds },
    (_, seed) => pairedPermutationTest(column(rows), { resamples: 512, seed })[0]!,
  )
  const mean = drawn.reduce((sum, pValue) => sum + pValue, 0) / seeds
  const variance = drawn.reduce((sum, pValue) => sum + (pValue - exact!) ** 2, 0) / seeds
  const byDrawing = (exact! * (1 - exact!)) / 512
  expect(Math.abs(mean - exact!)).toBeLessThan(4 * Math.sqrt(byDrawing / seeds) + 1 / 512)
  expect(variance / byDrawing).toBeGreaterThan(0.5)
  expect(variance / byDrawing).toBeLessThan(1.3)
})

test.each([1e-320, 1e-200, 1e308])('does not depend on the scale: %d', (scale) => {
  const signs = [1, 1, -1]
  expect(pairedPermutationTest(column(signs.map((sign) => sign * scale)))).toEqual(pairedPermutationTest(column(signs)))
})

test('is undefined without rows, and 1 for a column of zeros', () => {
  expect(pairedPermutationTest({ rows: 0, labels: 3, data: new Float64Array() })).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(pairedPermutationTest(column([0, 0, 0]))).toEqual([1])
  expect(pairedPermutationTest(column(Array.from({ length: 99 }, () => 0)))).toEqual([1])
})

test.each([
  [{ resamples: 0.5 }, 'resamples is 0.5, expected a whole number from 1'],
  [{ seed: Number.NaN }, 'seed is NaN, expected a whole number'],
])('refuses %o', (options, message) => {
  expect(() => pairedPermutationTest(column([1]), options)).toThrow(
    expect.objectContaining({ code: 'metrics/permutation-options', message }),
  )
})
