import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { f1Score } from '../classification/f1-score.ts'
import { precision } from '../classification/precision.ts'
import { recall } from '../classification/recall.ts'
import { randomGenerator } from '../random/random-generator.ts'
import goldens from './goldens/wilson.json' with { type: 'json' }
import { inclusionProbabilities } from './inclusion-probabilities.ts'
import { ratioInterval } from './ratio-interval.ts'
import { sampleClassification } from './sample-classification.ts'
import { systematicSample } from './systematic-sample.ts'
import { wilsonInterval } from './wilson-interval.ts'

const groupings = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 40,
})
const sum = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((total, number) => total + number, 0)

describe('the chances to be drawn', () => {
  test('add up to the size, none is 0 or above 1', () => {
    fc.assert(
      fc.property(groupings, fc.integer({ min: 1, max: 50 }), (groups, size) => {
        const chances = inclusionProbabilities(groups, size)
        expect(sum(chances)).toBeCloseTo(Math.min(size, groups.length), 9)
        for (const chance of chances) expect(chance > 0 && chance <= 1).toBe(true)
      }),
    )
  })

  test('give every group the same least number of rows, or all that it has', () => {
    const groups = Array.from({ length: 200 }, (_, row) => [row < 3 ? 'tiny' : row < 15 ? 'small' : 'large'])
    const chances = inclusionProbabilities(groups, 33)
    expect(sum(chances.subarray(0, 3))).toBeCloseTo(3)
    expect(sum(chances.subarray(3, 15))).toBeCloseTo(12)
    expect(sum(chances.subarray(15))).toBeCloseTo(18)
    const fewer = inclusionProbabilities(groups, 13)
    expect(sum(fewer.subarray(3, 15))).toBeCloseTo(5)
    expect(sum(fewer.subarray(15))).toBeCloseTo(5)
  })

  test.each([
    { sizes: [1, 2, 6], size: 3 },
    { sizes: [5, 5, 20], size: 15 },
  ])('come to an end where a group may expect just what it has: groups of $sizes, $size of them', ({ sizes, size }) => {
    const groups = sizes.flatMap((count, group) => Array.from({ length: count }, () => [`group ${group}`]))
    const chances = inclusionProbabilities(groups, size)
    expect(sum(chances)).toBeCloseTo(size, 9)
    let first = 0
    for (const count of sizes) {
      expect(sum(chances.subarray(first, first + count))).toBeCloseTo(size / sizes.length, 9)
      first += count
    }
  })

  test('are those of the smallest group that a row is in, named once or often', () => {
    const chances = inclusionProbabilities([['a'], ['a'], ['a', 'b', 'b', 'b'], ['a', 'b'], ['a']], 2)
    expect(Array.from(chances, (chance) => chance / chances[0]!)).toEqual([1, 1, 2.5, 2.5, 1])
  })

  test.each([0, -1, 1.5])('are refused for a sample of %d', (size) => {
    expect(() => inclusionProbabilities([['a']], size)).toThrow(
      expect.objectContaining({
        code: 'metrics/sample-size',
        message: `size is ${size}, expected a whole number from 1`,
      }),
    )
  })
})

describe('a systematic sample', () => {
  const chances = inclusionProbabilities(
    Array.from({ length: 30 }, (_, row) => (row % 7 === 0 ? ['rare', 'all'] : ['all'])),
    9,
  )
  const startingAt = (start: number) => ({ ...randomGenerator(0), uniform: () => start })

  test('has the wanted size, and over all starts draws each row with its chance', () => {
    const starts = 20_000
    const counts = new Float64Array(chances.length)
    for (let at = 0; at < starts; at++) {
      const drawn = systematicSample(chances, startingAt((at + 0.5) / starts))
      expect(drawn).toHaveLength(9)
      for (const row of drawn) counts[row]!++
    }
    counts.forEach((count, row) => {
      expect(Math.abs(count / starts - chances[row]!)).toBeLessThan(2e-4)
    })
  })

  test('draws of any stretch of rows what their chances add up to, give or take one', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(29), fc.nat(29), (seed, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const drawn = systematicSample(chances, randomGenerator(seed)).filter((row) => row >= from && row < to)
        expect(Math.abs(drawn.length - sum(chances.subarray(from, to)))).toBeLessThan(1)
      }),
    )
  })

  test('of certain rows is all of them', () => {
    expect(systematicSample([1, 1, 1], randomGenerator(8))).toEqual([0, 1, 2])
  })
})

test.each(goldens)('Wilson: $share of $count at $level equals statsmodels', ({ share, count, level, lower, upper }) => {
  const interval = wilsonInterval(share, count, { level })
  expectClose([interval.low, interval.high], [lower, upper])
})

test.each([
  [0.5, 10, 95, 'level is 95, expected a number between 0 and 1'],
  [0.5, 10, Number.NaN, 'level is NaN, expected a number between 0 and 1'],
  [1.5, 10, 0.95, 'share is 1.5, expected 0 to 1'],
  [Number.NaN, 10, 0.95, 'share is NaN, expected 0 to 1'],
  [0.5, 0, 0.95, 'count is 0, expected above 0'],
])('Wilson refuses %d of %d at %d', (share, count, level, message) => {
  expect(() => wilsonInterval(share, count, { level })).toThrow(
    expect.objectContaining({ code: 'metrics/sample-options', message }),
  )
})

test('the bounds of a ratio are where the interval of dividend − ratio × divisor begins and ends at 0', () => {
  const estimate = fc
    .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((numbers) => numbers.toSorted((a, b) => a - b))
    .map(([low, value, high]) => ({ low: low!, value: value!, high: high! }))
  fc.assert(
    fc.property(estimate, estimate, (dividend, divisor) => {
      const { low, high } = ratioInterval(dividend, divisor)
      const gap = (ratio: number) => (dividend.value - ratio * divisor.value) ** 2
      const below = (dividend.value - dividend.low) ** 2 + low ** 2 * (divisor.high - divisor.value) ** 2
      const above = (dividend.high - dividend.value) ** 2 + high ** 2 * (divisor.value - divisor.low) ** 2
      expect(gap(low)).toBeCloseTo(below, 9)
      expect(gap(high) / Math.max(1, high ** 2)).toBeCloseTo(above / Math.max(1, high ** 2), 9)
      const ratio = dividend.value / divisor.value
      expect(low <= ratio * (1 + 1e-12) && ratio <= high * (1 + 1e-12)).toBe(true)
    }),
  )
})

const label = fc.integer({ min: 0, max: 1 })
const samples = fc
  .array(fc.record({ truth: label, predicted: label, weight: fc.integer({ min: 1, max: 6 }) }), { maxLength: 30 })
  .map((rows) => ({
    truth: rows.map(({ truth }) => truth),
    predicted: rows.map(({ predicted }) => predicted),
    weights: rows.map(({ weight }) => weight),
  }))

describe('precision, recall and F1 from a sample', () => {
  test('are those of a population in which each row comes as often as it weighs', () => {
    fc.assert(
      fc.property(samples, ({ truth, predicted, weights }) => {
        const repeated = (labels: readonly number[]) => {
          const data = Uint8Array.from(weights.flatMap((weight, row) => Array(weight).fill(labels[row])))
          return { rows: data.length, labels: 1, data }
        }
        const sampled = sampleClassification({ truth, predicted, weights })
        for (const [name, metric] of [
          ['precision', precision],
          ['recall', recall],
          ['f1', f1Score],
        ] as const) {
          expectClose(sampled[name].value, metric(repeated(truth), repeated(predicted)).perLabel[0] ?? null, name)
        }
      }),
    )
  })

  test('lie between their bounds, which lie in [0, 1] and have a width', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        for (const { value, low, high } of Object.values(sampleClassification(sample))) {
          if (low === undefined || high === undefined || value === undefined) continue
          expect(low >= 0 && low <= value + 1e-12 && value <= high + 1e-12 && high <= 1).toBe(true)
          // Nothing is missed where all rows are predicted present.
          if (sample.predicted.includes(0)) expect(high - low).toBeGreaterThan(0.01)
        }
      }),
    )
  })

  test('do not know what nobody knows, but count it among what is predicted', () => {
    const { precision, recall } = sampleClassification({
      truth: [1, undefined, undefined, 1, 0],
      predicted: [1, 1, 1, 0, 0],
      weights: [1, 1, 2, 1, 1],
    })
    expect(precision.value).toBe(1)
    expect(recall.value).toBeCloseTo(4 / (4 + 1))
  })

  const known: unknown = expect.any(Number)
  const none = [undefined, undefined, undefined]
  const zero = [0, undefined, undefined]
  const least = [0, 0, known]
  const most = [1, known, 1]
  test.each<[string, readonly (number | undefined)[], readonly number[], ...(readonly unknown[])[]]>([
    ['no row', [], [], none, none, none],
    ['nothing predicted', [1, 0], [0, 0], none, zero, zero],
    ['nothing predicted or true', [0, 0], [0, 0], none, none, none],
    ['nothing true', [0, 0], [1, 0], least, none, least],
    ['all predicted', [1, 1], [1, 1], most, [1, 1, 1], most],
    ['nothing known of what is predicted', [undefined, 1], [1, 0], none, none, none],
    ['nothing known of what is not', [1, undefined], [1, 0], most, none, none],
  ])('with %s', (_, truth, predicted, ...expected) => {
    const { precision, recall, f1 } = sampleClassification({ truth, predicted, weights: truth.map(() => 2) })
    expect([precision, recall, f1].map(({ value, low, high }) => [value, low, high])).toEqual(expected)
  })

  test('take the numbers of predicted rows from the population where they are known, precision does not need them', () => {
    const sample = { truth: [1, 1, 0, 1, 0, 0], predicted: [1, 1, 1, 0, 0, 0], weights: [1, 1, 1, 5, 5, 5] }
    const { precision, recall, f1 } = sampleClassification({ ...sample, population: { present: 30, absent: 6 } })
    expect(precision).toEqual(sampleClassification(sample).precision)
    expect(recall.value).toBeCloseTo(20 / (20 + 2))
    expect(f1.value).toBeCloseTo((2 * 20) / (2 * 20 + 10 + 2))
    // Rows of the population that none of the sample stands for.
    const none = sampleClassification({
      truth: [1],
      predicted: [0],
      weights: [2],
      population: { present: 3, absent: 2 },
    })
    expect([none.precision.value, none.recall.value, none.f1.value]).toEqual([undefined, undefined, undefined])
  })

  test.each([
    [
      { truth: [1, 0], predicted: [1, 1], weights: [1, 1], population: { present: 1, absent: 4 } },
      {},
      'metrics/sample-options',
      'population: present is 1, expected at least the 2 rows of the sample',
    ],
    [
      { truth: [1], predicted: [1], weights: [1], population: { present: 1, absent: Number.NaN } },
      {},
      'metrics/sample-options',
      'absent is NaN',
    ],
    [{ truth: [1], predicted: [1, 0], weights: [1] }, {}, 'metrics/shape-mismatch', 'predicted 2'],
    [{ truth: [1], predicted: [1], weights: [0] }, {}, 'metrics/sample-options', 'weights: row 0 is 0'],
    [{ truth: [1], predicted: [1], weights: [1] }, { level: 1 }, 'metrics/sample-options', 'level is 1'],
  ])('refuse %j', (sample, options, code, named) => {
    expect(() => sampleClassification(sample, options)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(named) }),
    )
  })
})
