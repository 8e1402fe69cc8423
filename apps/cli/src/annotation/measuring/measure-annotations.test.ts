import { f1Of, precisionOf, recallOf } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import type { JudgedSample } from './judged-sample.ts'
import { measureAnnotations } from './measure-annotations.ts'

/** Of 100 texts each value is found in 40, in 32 rightly, and missed in 8. */
function sample(isUndecided: (text: number, isPredicted: boolean) => boolean): JudgedSample {
  const texts = Array.from({ length: 100 }, (_, text) => {
    const isPredicted = text < 40
    const label = isPredicted ? Number(text % 5 !== 0) : Number(text < 48)
    const truth = isUndecided(text, isPredicted) ? undefined : label
    return {
      id: `${text}`,
      judgements: VALUE_IDS.map(() => [truth === undefined ? 'unsure' : truth === 1 ? 'yes' : 'no'] as const),
      truth: VALUE_IDS.map(() => truth),
      predicted: VALUE_IDS.map(() => Number(isPredicted)),
    }
  })
  return { annotators: ['a'], texts, weights: texts.map((_, text) => 1 + (text % 3)) }
}

test('cells that are undecided at random leave all values together what each of them is', () => {
  // Three quarters of what is predicted present; and half of the rest.
  for (const isUndecided of [
    (text: number, isPredicted: boolean) => isPredicted && Math.floor(text / 5) % 4 !== 0,
    (text: number, isPredicted: boolean) => !isPredicted && text % 2 === 0,
  ]) {
    const { perValue, overall } = measureAnnotations(sample(isUndecided))
    for (const figure of ['precision', 'recall', 'f1'] as const) {
      expect(overall[figure].value).toBeCloseTo(perValue.freedom[figure].value!, 9)
      expect(overall[figure].low!).toBeLessThan(overall[figure].value!)
    }
  }
})

test('where all is decided, all values together are their counts summed', () => {
  const decided = sample(() => false)
  const [found, falsely, missed] = [[1, 1] as const, [0, 1] as const, [1, 0] as const].map(([label, prediction]) =>
    decided.texts.reduce((sum, { truth, predicted }, text) => {
      const cells = truth.filter((known, value) => known === label && predicted[value] === prediction)
      return sum + cells.length * decided.weights[text]!
    }, 0),
  )
  const { overall } = measureAnnotations(decided)
  for (const [figure, metric] of [
    ['precision', precisionOf],
    ['recall', recallOf],
    ['f1', f1Of],
  ] as const) {
    expect(overall[figure].value).toBeCloseTo(metric(found!, falsely!, missed!)!, 9)
  }
})

test('how many of all texts have a prediction is taken from where it is known', () => {
  const known = { ...sample(() => false), population: 400 }
  const predictedRows = VALUE_IDS.map(() => ({ present: 100, absent: 300 }))
  const { perValue, overall } = measureAnnotations({ ...known, predictedRows })
  const estimated = measureAnnotations(known)
  expect(perValue.freedom.precision).toEqual(estimated.perValue.freedom.precision)
  const shareOf = (from: number, to: number) => {
    const texts = [...known.texts.keys()].slice(from, to)
    const sum = (rows: readonly number[]) => rows.reduce((total, text) => total + known.weights[text]!, 0)
    return sum(texts.filter((text) => known.texts[text]!.truth[0] === 1)) / sum(texts)
  }
  const recall = (100 * shareOf(0, 40)) / (100 * shareOf(0, 40) + 300 * shareOf(40, 100))
  expect(perValue.freedom.recall.value).toBeCloseTo(recall, 9)
  expect(overall.recall.value).toBeCloseTo(recall, 9)
  expect(estimated.overall.recall.value).not.toBeCloseTo(recall, 3)
})
