import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { labelled } from '../../test/matrices.ts'
import { accuracy } from '../classification/accuracy.ts'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { discordantRows } from './discordant-rows.ts'
import holms from './goldens/holm.json' with { type: 'json' }
import mcnemars from './goldens/mcnemar.json' with { type: 'json' }
import { holmAdjustment } from './holm-adjustment.ts'
import { mcnemarTest } from './mcnemar-test.ts'

describe("McNemar's test", () => {
  test.each(mcnemars)('of $onlyFirst against $onlySecond rows equals the reference', (golden) => {
    const { onlyFirst, onlySecond } = golden
    expectClose(mcnemarTest(onlyFirst, onlySecond, { method: 'exact' }), golden.exact)
    expectClose(mcnemarTest(onlyFirst, onlySecond), golden.midP)
  })

  test('is undefined where no row tells the two apart', () => {
    expect(mcnemarTest(0, 0)).toBeUndefined()
  })

  test('gives a p-value that does not depend on which is first, mid-p below exact', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (first, second) => {
        const pValue = mcnemarTest(first, second)
        expect(pValue).toBe(mcnemarTest(second, first))
        if (pValue === undefined) return
        const exact = mcnemarTest(first, second, { method: 'exact' })!
        expect(pValue).toBeGreaterThanOrEqual(0)
        expect(pValue).toBeLessThanOrEqual(exact)
        expect(exact).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each([-1, 0.5, Number.NaN])('refuses %d rows', (rows) => {
    expect(() => mcnemarTest(1, rows)).toThrow(expect.objectContaining({ code: 'metrics/count-not-whole' }))
  })
})

describe("Holm's adjustment", () => {
  test.each(holms)('of $pValues equals statsmodels', ({ pValues, adjusted }) => {
    expectClose(holmAdjustment(pValues), adjusted)
  })

  test('leaves undefined out of the number of tests', () => {
    expect(holmAdjustment([undefined, 0.04, undefined, 0.01])).toEqual([undefined, 0.04, undefined, 0.02])
  })

  test('refuses what is no p-value, naming which', () => {
    expect(() => holmAdjustment([0.5, 1.5])).toThrow(
      expect.objectContaining({
        code: 'metrics/p-value-out-of-range',
        message: 'p-value 1 is 1.5, expected 0 to 1',
      }),
    )
  })
})

test('the rows that only one has right are counted by label', () => {
  const truth = labelMatrix([[1, 0], [1, 0], [0, 1], [0, 1]]) // biome-ignore format: a table
  const first = labelMatrix([[1, 1], [1, 0], [0, 1], [1, 1]]) // biome-ignore format: a table
  const second = labelMatrix([[0, 0], [1, 0], [1, 1], [1, 1]]) // biome-ignore format: a table
  expect(discordantRows(truth, first, second)).toEqual({ onlyFirst: [2, 0], onlySecond: [0, 1] })
})

test('the surplus of rows that only one has right is the difference of the accuracies', () => {
  fc.assert(
    fc.property(labelled, ({ truth, predicted }) => {
      const other = { ...predicted, data: predicted.data.map((label, i) => (i % 3 === 0 ? 1 - label : label)) }
      const { onlyFirst, onlySecond } = discordantRows(truth, predicted, other)
      for (let label = 0; label < truth.labels && truth.rows > 0; label++) {
        const difference = accuracy(truth, predicted).perLabel[label]! - accuracy(truth, other).perLabel[label]!
        expect((onlyFirst[label]! - onlySecond[label]!) / truth.rows).toBeCloseTo(difference, 12)
      }
    }),
  )
})
