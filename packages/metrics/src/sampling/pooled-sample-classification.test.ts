import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { pooledSampleClassification } from './pooled-sample-classification.ts'
import { sampleClassification } from './sample-classification.ts'
import { wilsonInterval } from './wilson-interval.ts'

const bit = fc.integer({ min: 0, max: 1 })
const rows = fc.array(
  fc.record({
    truth: fc.option(bit, { nil: undefined }),
    predicted: bit,
    weight: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 30 },
)
const sampleOf = (drawn: readonly { truth: number | undefined; predicted: number; weight: number }[]) => ({
  truth: drawn.map(({ truth }) => truth),
  predicted: drawn.map(({ predicted }) => predicted),
  weights: drawn.map(({ weight }) => weight),
})
const figures = ['precision', 'recall', 'f1'] as const

test('one label, or several alike, have the figures of that label', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 3 }), fc.boolean(), (drawn, times, isKnown) => {
      const sample = { ...sampleOf(drawn), ...(isKnown && { population: { present: 100, absent: 300 } }) }
      const pooled = pooledSampleClassification(Array(times).fill(sample))
      const single = sampleClassification(sample)
      for (const figure of figures) {
        expectClose(pooled[figure].value, single[figure].value ?? null, figure)
        if (times > 1) continue
        expectClose(pooled[figure].low, single[figure].low ?? null, figure)
        expectClose(pooled[figure].high, single[figure].high ?? null, figure)
      }
    }),
  )
})

test('cells are worth what their weights are', () => {
  const sample = { truth: [1, 1, 0, 1], predicted: [1, 1, 1, 1], weights: [1, 3, 2, 2] }
  const bounds = wilsonInterval(6 / 8, 64 / 18, { level: 0.95 })
  expect(pooledSampleClassification([sample]).precision).toMatchObject({ value: 6 / 8, ...bounds })
})

test('where no error shows how labels of a row go together they count as one', () => {
  const right = { truth: Array(30).fill(1), predicted: Array(30).fill(1), weights: Array(30).fill(1) }
  const { precision } = pooledSampleClassification([right, right, right])
  expect(precision.low).toBeCloseTo(wilsonInterval(1, 30, { level: 0.95 }).low, 12)
})

test('a label that is always right beside one that is always wrong shows nothing of how labels go together', () => {
  const label = (truth: number) => ({
    truth: Array(6).fill(truth),
    predicted: Array(6).fill(1),
    weights: Array(6).fill(1),
  })
  const { precision } = pooledSampleClassification([label(1), label(0)])
  expect(precision).toMatchObject({ value: 1 / 2, ...wilsonInterval(1 / 2, 6, { level: 0.95 }) })
})

test('labels that are wrong in the same rows make nothing surer, others do', () => {
  const wrongIn = (wrong: number) => ({
    truth: Array.from({ length: 40 }, (_, row) => Number(row < 20 !== (row % 10 === wrong))),
    predicted: Array.from({ length: 40 }, (_, row) => Number(row < 20)),
    weights: Array<number>(40).fill(1),
  })
  const single = sampleClassification(wrongIn(1))
  const alike = pooledSampleClassification([wrongIn(1), wrongIn(1), wrongIn(1)])
  const apart = pooledSampleClassification([wrongIn(1), wrongIn(2), wrongIn(3)])
  for (const figure of figures) {
    expect(alike[figure].low).toBeCloseTo(single[figure].low!, 9)
    expect(alike[figure].high).toBeCloseTo(single[figure].high!, 9)
    expect(apart[figure].low!).toBeGreaterThan(alike[figure].low!)
    expect(apart[figure].high!).toBeLessThan(alike[figure].high!)
  }
})

test('labels are summed as counts of the population', () => {
  const weights = [1, 1, 2, 2, 2]
  const frequent = { truth: [1, undefined, 1, 0, 0], predicted: [1, 1, 0, 0, 0], weights }
  const rare = { truth: [0, 1, 0, 0, undefined], predicted: [1, 1, 0, 0, 0], weights }
  const { precision, recall, f1 } = pooledSampleClassification([frequent, rare])
  // Frequent: 2 found, 2 missed. Rare: 1 found, 1 falsely, none missed.
  expect(precision.value).toBeCloseTo(3 / 4)
  expect(recall.value).toBeCloseTo(3 / 5)
  expect(f1.value).toBeCloseTo(6 / (6 + 1 + 2))
})

test('a label of which nothing is known counts only where its figure is', () => {
  const weights = [1, 1, 1, 1]
  const known = { truth: [1, 0, 1, 0], predicted: [1, 1, 0, 0], weights }
  const unknown = { truth: [undefined, undefined, 1, 1], predicted: [1, 1, 0, 0], weights }
  const unsure = { truth: [1, 1, undefined, undefined], predicted: [1, 1, 0, 0], weights }
  const estimates = (label: typeof unknown) => {
    const pooled = pooledSampleClassification([known, label])
    return figures.map((figure) => [pooled[figure].value, pooled[figure].covered, pooled[figure].of])
  }
  expect(estimates(unknown)).toEqual(Array(3).fill([1 / 2, 1, 2]))
  const one = [1 / 2, 1, 2]
  expect(estimates(unsure)).toEqual([[3 / 4, 2, 2], one, one])
})

test('a sample without an error has bounds all the same, and there is nothing without labels or rows', () => {
  const right = { truth: [1, 0, 1], predicted: [1, 0, 1], weights: [1, 3, 2] }
  const { f1 } = pooledSampleClassification([right, right])
  expect(f1).toMatchObject({ value: 1, high: 1, covered: 2 })
  expect(f1.low).toBeLessThan(1)
  const none = { value: undefined, low: undefined, high: undefined }
  for (const labels of [[], [{ truth: [], predicted: [], weights: [] }]]) {
    const nothing = { ...none, covered: labels.length, of: labels.length }
    expect(pooledSampleClassification(labels)).toEqual({ precision: nothing, recall: nothing, f1: nothing })
  }
})

test('refuses labels of different rows and what is no sample', () => {
  const label = { truth: [1], predicted: [1], weights: [1] }
  const longer = { truth: [1, 0], predicted: [1, 0], weights: [1, 1] }
  expect(() => pooledSampleClassification([label, longer])).toThrow(
    'labels have 1 and 2 rows; expected the same number',
  )
  expect(() => pooledSampleClassification([{ ...label, weights: [0] }])).toThrow('weights: row 0 is 0')
  expect(() => pooledSampleClassification([label], { level: 2 })).toThrow('level is 2')
})
