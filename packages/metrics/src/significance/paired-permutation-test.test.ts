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

test('a p-value from drawn signs is never 0', () => {
  const differences = column(Array.from({ length: 40 }, () => 1))
  expect(pairedPermutationTest(differences, { resamples: 999 })).toEqual([0.001])
})

test('signs are drawn only where there are more of them than resamples', () => {
  const ten = column([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const pValue = (options: PermutationOptions) => pairedPermutationTest(ten, options)[0]
  expect(pValue({ resamples: 1024 })).toBe(2 / 1024)
  expect(pValue({ resamples: 1024, seed: 1 })).toBe(2 / 1024)
  expect(pValue({ resamples: 1023 })).toBe(pValue({ resamples: 1023, seed: 0 }))
  expect(pValue({ resamples: 1023 })).not.toBe(pValue({ resamples: 1023, seed: 1 }))
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
