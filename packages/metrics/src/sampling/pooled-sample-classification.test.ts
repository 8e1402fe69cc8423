import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { pooledSampleClassification } from './pooled-sample-classification.ts'
import { sampleClassification } from './sample-classification.ts'

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
      const pooled = pooledSampleClassification(Array(times).fill(sample), { resamples: 20 })
      const single = sampleClassification(sample)
      for (const figure of figures) expectClose(pooled[figure].value, single[figure].value ?? null, figure)
    }),
  )
})

test('labels are summed as counts of the population', () => {
  const weights = [1, 1, 2, 2, 2]
  const frequent = { truth: [1, undefined, 1, 0, 0], predicted: [1, 1, 0, 0, 0], weights }
  const rare = { truth: [0, 1, 0, 0, undefined], predicted: [1, 1, 0, 0, 0], weights }
  const { precision, recall, f1 } = pooledSampleClassification([frequent, rare], { resamples: 20 })
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
    const pooled = pooledSampleClassification([known, label], { resamples: 20 })
    return figures.map((figure) => pooled[figure].value)
  }
  expect(estimates(unknown)).toEqual([1 / 2, 1 / 2, 1 / 2])
  expect(estimates(unsure)).toEqual([3 / 4, 1 / 2, 1 / 2])
})

test('there are no bounds where no resample differs, and nothing without labels or rows', () => {
  const right = { truth: [1, 0, 1], predicted: [1, 0, 1], weights: [1, 3, 2] }
  expect(pooledSampleClassification([right]).f1).toEqual({ value: 1, low: undefined, high: undefined })
  const none = { value: undefined, low: undefined, high: undefined }
  for (const labels of [[], [{ truth: [], predicted: [], weights: [] }]]) {
    expect(pooledSampleClassification(labels)).toEqual({ precision: none, recall: none, f1: none })
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
