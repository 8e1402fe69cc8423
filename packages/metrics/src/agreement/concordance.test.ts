import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { scoreMatrix } from '../matrices/score-matrix.ts'
import concordanceGoldens from './goldens/concordance.json' with { type: 'json' }
import intraclassGoldens from './goldens/intraclass.json' with { type: 'json' }
import { intraclassCorrelation } from './intraclass-correlation.ts'
import { kendallW } from './kendall-w.ts'

describe("Kendall's W", () => {
  test.each(concordanceGoldens)("equals Friedman's test in scipy: case %#", ({ ratings, ...golden }) => {
    const { w, pValue } = kendallW(scoreMatrix(ratings))!
    expectClose([w, pValue], [golden.w, golden.pValue])
  })

  test('is 1 where all rank alike and 0 where ranks cancel', () => {
    expect(kendallW(scoreMatrix([[1, 2, 9], [0.1, 0.2, 0.3], [-3, 0, 1]]))!.w).toBe(1) // biome-ignore format: a table
    expect(kendallW(scoreMatrix([[1, 2, 3], [3, 2, 1]]))).toEqual({ w: 0, pValue: 1 }) // biome-ignore format: a table
  })

  test('is undefined with one rater, with one item, and where no rater tells items apart', () => {
    expect(kendallW(scoreMatrix([[1, 2, 3]]))).toBeUndefined()
    expect(kendallW(scoreMatrix([[1], [2]]))).toBeUndefined()
    expect(kendallW(scoreMatrix([[1, 1, 1], [2, 2, 2]]))).toBeUndefined() // biome-ignore format: a table
    expect(kendallW(scoreMatrix([]))).toBeUndefined()
  })

  test('refuses a rating that is no number', () => {
    expect(() => kendallW({ rows: 1, labels: 1, data: Float64Array.of(Number.NaN) })).toThrow(
      expect.objectContaining({ code: 'metrics/score-not-finite' }),
    )
  })
})

describe('the intraclass correlation', () => {
  test.each(intraclassGoldens)('equals pingouin, and statsmodels for unequal sizes: case %#', (golden) => {
    expectClose(intraclassCorrelation(golden.groups), golden.correlation)
  })

  test('refuses a measurement that is no number', () => {
    expect(() => intraclassCorrelation([[2], [1, Number.NaN]])).toThrow(
      expect.objectContaining({
        code: 'metrics/score-not-finite',
        message: 'group 1: number 1 is NaN, expected a finite number',
      }),
    )
  })

  test('is 1 where the measurements of each group are equal', () => {
    expect(intraclassCorrelation([[1, 1, 1], [2, 2], [5]])).toBe(1)
  })

  test.each([1e-200, 1e200])('does not depend on the scale: %d', (scale) => {
    const groups = [[1, 2, 4], [3, 5], [7, 8, 6]] // biome-ignore format: a table
    const scaled = groups.map((values) => values.map((value) => value * scale))
    expect(intraclassCorrelation(scaled)).toBeCloseTo(intraclassCorrelation(groups)!, 12)
  })

  test('is undefined with one group, without repeated measurements, and where all are equal', () => {
    expect(intraclassCorrelation([[1, 2, 3], []])).toBeUndefined()
    expect(intraclassCorrelation([[1], [2], [3]])).toBeUndefined()
    expect(intraclassCorrelation([[2, 2], [2, 2]])).toBeUndefined() // biome-ignore format: a table
    // Where the rounding of means would make a variance.
    expect(intraclassCorrelation([10, 6].map((length) => new Float64Array(length).fill(0.123456)))).toBeUndefined()
  })
})
