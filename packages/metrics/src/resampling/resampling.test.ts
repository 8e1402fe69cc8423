import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { labelled, pickRows } from '../../test/matrices.ts'
import { confusionCounts } from '../classification/confusion-counts.ts'
import { f1Of } from '../classification/f1-score.ts'
import { macroAverage } from '../classification/macro-average.ts'
import { microAverage } from '../classification/micro-average.ts'
import { normalCdf } from '../distributions/normal-cdf.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { studentQuantile } from '../distributions/student-quantile.ts'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { scoreMatrix } from '../matrices/score-matrix.ts'
import { bootstrapCounts } from './bootstrap-counts.ts'
import { bootstrapInterval } from './bootstrap-interval.ts'
import { bootstrapMeans } from './bootstrap-means.ts'
import bootstrapGolden from './goldens/bootstrap.json' with { type: 'json' }
import quantileGolden from './goldens/quantile.json' with { type: 'json' }
import { quantile } from './quantiles/quantile.ts'
import { unsortedQuantile } from './quantiles/unsorted-quantile.ts'

const { values } = bootstrapGolden
const meanOf = (numbers: readonly number[]) => (rows: Uint32Array) =>
  rows.length === 0 ? undefined : rows.reduce((sum, row) => sum + numbers[row]!, 0) / rows.length
const column = (numbers: readonly number[]) => ({ rows: numbers.length, labels: 1, data: Float64Array.from(numbers) })

test.each(quantileGolden.quantiles)('quantile %d equals numpy', (probability, expected) => {
  expectClose(quantile(quantileGolden.sorted, probability!), expected)
})

test.each([-0.1, 1.1, Number.NaN])('a quantile at %d is refused', (probability) => {
  expect(() => quantile([1, 2], probability)).toThrow(
    expect.objectContaining({
      code: 'metrics/probability-out-of-range',
      message: `probability is ${probability}, expected 0 to 1`,
    }),
  )
})

test('a quantile of nothing is undefined', () => {
  expect(quantile([], 0.5)).toBeUndefined()
  expect(unsortedQuantile(new Float64Array(), 0.5)).toBeUndefined()
})

test('a quantile of unsorted numbers is that of the sorted', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, min: -9, max: 9 })), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
      const sorted = Float64Array.from(values).sort()
      const mixed = Float64Array.from(values)
      expect(unsortedQuantile(mixed, probability)).toBe(quantile(sorted, probability))
      expect(unsortedQuantile(mixed, 1 - probability)).toBe(quantile(sorted, 1 - probability))
    }),
  )
})

test('percentile intervals equal scipy, but for the noise of drawing', () => {
  const interval = bootstrapInterval(values.length, meanOf(values), { resamples: 40_000, method: 'percentile' })
  expect(Math.abs(interval.low! - bootstrapGolden.lower)).toBeLessThan(0.05 * bootstrapGolden.standardError)
  expect(Math.abs(interval.high! - bootstrapGolden.upper)).toBeLessThan(0.05 * bootstrapGolden.standardError)
})

test('equal seeds give equal intervals, other seeds others', () => {
  const draw = (seed: number) => bootstrapInterval(values.length, meanOf(values), { resamples: 200, seed })
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
})

test('an expanded interval holds the percentile interval of the same draws, and is much wider with few rows', () => {
  const width = (rows: number, method: 'expanded' | 'percentile') => {
    const { low, high } = bootstrapInterval(rows, meanOf(values), { method })
    return high! - low!
  }
  expect(width(60, 'expanded') / width(60, 'percentile')).toBeGreaterThan(1)
  expect(width(60, 'expanded') / width(60, 'percentile')).toBeLessThan(1.1)
  expect(width(6, 'expanded') / width(6, 'percentile')).toBeGreaterThan(1.2)
})

test('a bias-corrected interval is moved by how far the draws lie from the estimate', () => {
  // The largest of the rows: most draws lack some of them and lie below.
  const largest = (rows: Uint32Array) => Math.max(...rows.map((row) => row))
  const draws: number[] = []
  const statistic = (rows: Uint32Array) => draws[draws.push(largest(rows)) - 1]!
  const { value, low, high } = bootstrapInterval(200, statistic, { method: 'bias-corrected' })
  const resamples = draws.slice(-2000).sort((a, b) => a - b)
  const equal = resamples.filter((value) => value === 199).length
  const shift = 2 * normalQuantile((2000 - equal / 2) / 2000)
  const z = Math.sqrt(200 / 199) * studentQuantile(0.025, 199)
  expect(value).toBe(199)
  expectClose(low, quantile(resamples, normalCdf(shift + z)))
  expectClose(high, quantile(resamples, normalCdf(shift - z)))
})

test.each([0, 1])('draws that all equal the estimate, or lie on one side of it, still give bounds: %d', (high) => {
  const always = bootstrapInterval(9, () => 0.5, { method: 'bias-corrected', resamples: 50 })
  expect(always).toMatchObject({ low: 0.5, high: 0.5 })
  let calls = 0
  const oneSide = bootstrapInterval(9, () => (calls++ === 0 ? 0.5 : high), { method: 'bias-corrected', resamples: 50 })
  expect(oneSide).toMatchObject({ value: 0.5, low: high, high })
})

test.each(['expanded', 'percentile', 'bias-corrected'] as const)(
  'bounds are undefined where no resample is defined: %s',
  (method) => {
    let calls = 0
    const interval = bootstrapInterval(5, () => (calls++ === 0 ? 0.5 : undefined), { method, resamples: 20 })
    expect(interval).toEqual({ value: 0.5, low: undefined, high: undefined, definedResamples: 0 })
  },
)

test('clusters are drawn whole', () => {
  const clusters = ['a', 'b', 'a', 'c', 'c', 'c']
  bootstrapInterval(
    6,
    (rows) => {
      const times = [0, 1, 2, 3, 4, 5].map((row) => rows.filter((drawn) => drawn === row).length)
      expect(times[0]).toBe(times[2])
      expect(times[3]).toBe(times[4])
      expect(times[4]).toBe(times[5])
      expect(times[0]! + times[1]! + times[3]!).toBe(3)
      return 0
    },
    { clusters, resamples: 50 },
  )
})

test('repeating every row within its cluster changes nothing', () => {
  const once = values.slice(0, 20)
  const twice = [...once, ...once]
  const clusters = twice.map((_, row) => row % once.length)
  expectClose(
    Object.values(bootstrapMeans(column(twice), { clusters })[0]!),
    Object.values(bootstrapMeans(column(once))[0]!),
  )
})

test('says on how many resamples the statistic was defined', () => {
  const interval = bootstrapInterval(2, (rows) => (rows.includes(0) ? 1 : undefined), { resamples: 1000 })
  expect(interval).toMatchObject({ value: 1, low: 1, high: 1 })
  // Row 0 is missing from a quarter of the draws of two.
  expect(Math.abs(interval.definedResamples - 750)).toBeLessThan(60)
})

test.each([0, 1])('bounds are undefined with %d clusters', (rows) => {
  const interval = bootstrapInterval(rows, meanOf(values), { resamples: 10 })
  expect(interval.value).toBe(rows === 0 ? undefined : values[0])
  expect(interval.low).toBeUndefined()
  expect(interval.high).toBeUndefined()
})

describe('the fast paths give what the general path gives on the same draws', () => {
  const options = { resamples: 20, seed: 9 }
  const clustered = labelled.chain((data) =>
    fc
      .array(fc.nat(4), { minLength: data.truth.rows, maxLength: data.truth.rows })
      .map((clusters) => ({ ...data, options: { ...options, clusters } })),
  )

  test('for means', () => {
    fc.assert(
      fc.property(clustered, ({ scores, options }) => {
        bootstrapMeans(scores, options).forEach((interval, l) => {
          const numbers = Array.from({ length: scores.rows }, (_, r) => scores.data[r * scores.labels + l]!)
          const general = bootstrapInterval(scores.rows, meanOf(numbers), options)
          expectClose(
            Object.values(interval),
            Object.values(general).map((value) => value ?? null),
          )
        })
      }),
    )
  })

  test('for counts', () => {
    const statistics = {
      micro: (counts: ReturnType<typeof confusionCounts>) => microAverage(counts, f1Of),
      macro: (counts: ReturnType<typeof confusionCounts>) => macroAverage(counts, f1Of).value,
    }
    fc.assert(
      fc.property(clustered, ({ truth, predicted, options }) => {
        const fast = bootstrapCounts(truth, predicted, statistics, options)
        for (const name of ['micro', 'macro'] as const) {
          const statistic = (rows: Uint32Array) =>
            statistics[name](confusionCounts(pickRows(truth, rows), pickRows(predicted, rows)))
          expect(fast[name]).toEqual(bootstrapInterval(truth.rows, statistic, options))
        }
      }),
    )
  })
})

test('one large cluster among many small ones takes no more memory than its draws', () => {
  const clusters = Array.from({ length: 200_000 }, (_, row) => Math.min(row, 100_000))
  const { definedResamples } = bootstrapInterval(200_000, (drawn) => drawn.length, { clusters, resamples: 3 })
  expect(definedResamples).toBe(3)
})

test('bias-corrected bounds of few clusters are the outermost draws at a high level', () => {
  const scores = scoreMatrix([[0.1], [0.5], [0.2]])
  for (const level of [0.999, 0.999999]) {
    const [interval] = bootstrapMeans(scores, { level, method: 'bias-corrected' })
    expectClose([interval!.low, interval!.high], [0.1, 0.5])
  }
})

test.each([
  [{ resamples: 0 }, 'metrics/bootstrap-options', 'resamples is 0, expected a whole number from 1'],
  [{ level: 1 }, 'metrics/bootstrap-options', 'level is 1, expected a number between 0 and 1'],
  [{ seed: 0.5 }, 'metrics/bootstrap-options', 'seed is 0.5, expected a whole number'],
  [{ clusters: ['a'] }, 'metrics/shape-mismatch', 'clusters has 1 keys for 2 rows'],
])('refuses %o', (options, code, message) => {
  expect(() => bootstrapInterval(2, () => 0, options)).toThrow(expect.objectContaining({ code, message }))
})

test('counts must be of one shape', () => {
  expect(() => bootstrapCounts(labelMatrix([[1]]), labelMatrix([[1, 0]]), {})).toThrow(
    expect.objectContaining({ code: 'metrics/shape-mismatch' }),
  )
})
