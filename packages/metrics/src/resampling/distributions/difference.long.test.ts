import { expect, test, vi } from 'vitest'
import { f1Of } from '../../classification/f1-score.ts'
import { microAverage } from '../../classification/micro-average.ts'
import type { LabelMatrix } from '../../matrices/label-matrix.ts'
import { type RandomGenerator, randomGenerator } from '../../random/random-generator.ts'
import { meanAveragePrecision } from '../../ranking/mean-average-precision.ts'
import { resampleCounts } from './resample-counts.ts'
import { resampleRanking } from './resample-ranking.ts'
import type { Resampled } from './resampled.ts'
import { resampledDifference } from './resampled-difference.ts'
import { resampledInterval } from './resampled-interval.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

/** Texts with a label in three of ten and two evaluators that err together half of the time; the first is the better. */
function texts(rows: number, random: RandomGenerator) {
  const make = (draw: () => number): LabelMatrix => ({ rows, labels: 1, data: Uint8Array.from({ length: rows }, draw) })
  const truth = make(() => (random.uniform() < 0.3 ? 1 : 0))
  const rightly = (share: number) => truth.data.map((label) => (random.uniform() < share ? label : 1 - label))
  const first = { ...truth, data: rightly(0.8) }
  const own = rightly(0.75)
  const second = { ...truth, data: first.data.map((label, row) => (random.uniform() < 0.5 ? label : own[row]!)) }
  const noise = Float64Array.from(truth.data, () => random.normal())
  const scores = (own: number) => ({
    rows,
    labels: 1,
    data: noise.map((shared, row) => 1.5 * truth.data[row]! + shared + own * random.normal()),
  })
  return { truth, first, second, firstScores: scores(0.5), secondScores: scores(1) }
}

/** The shares of simulated samples whose 95 % interval of the difference holds the truth, and holds 0. */
function coverage(difference: number, samples: number, resample: (seed: number) => readonly [Resampled, Resampled]) {
  let held = 0
  let heldZero = 0
  for (let seed = 0; seed < samples; seed++) {
    const { low, high } = resampledInterval(resampledDifference(...resample(seed)))
    if (low! <= difference && difference <= high!) held++
    if (low! <= 0 && 0 <= high!) heldZero++
  }
  return { held: held / samples, found: 1 - heldZero / samples }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

// The standard error of a share near 0.95 over 2,000 samples is 0.0049.
test('intervals of the difference of two F1 on the same texts cover', () => {
  const random = randomGenerator(301)
  const f1 = (right: number) => f1Of(0.3 * right, 0.7 * (1 - right), 0.3 * (1 - right))!
  const statistic = { f1: (counts: Parameters<typeof microAverage>[0]) => microAverage(counts, f1Of) }
  const { held, found } = coverage(f1(0.8) - f1(0.775), 2000, (seed) => {
    const { truth, first, second } = texts(300, random)
    const of = (predicted: LabelMatrix) => resampleCounts(truth, predicted, statistic, { resamples: 1000, seed }).f1
    return [of(first), of(second)]
  })
  console.log(`difference of F1 on 300 texts: held ${percent(held)}, found ${percent(found)}`)
  expect(held).toBeGreaterThan(0.935)
  expect(held).toBeLessThan(0.965)
})

test('intervals of the difference of two average precisions on the same texts cover', () => {
  const random = randomGenerator(302)
  const population = texts(1_000_000, random)
  const of = (scores: typeof population.firstScores) => meanAveragePrecision(population.truth, scores).macro.value!
  const difference = of(population.firstScores) - of(population.secondScores)
  const { held, found } = coverage(difference, 1000, (seed) => {
    const { truth, firstScores, secondScores } = texts(300, random)
    const resample = (scores: typeof firstScores) =>
      resampleRanking(truth, scores, { resamples: 500, seed }).averagePrecision.macro
    return [resample(firstScores), resample(secondScores)]
  })
  console.log(`difference of average precision on 300 texts: held ${percent(held)}, found ${percent(found)}`)
  expect(held).toBeGreaterThan(0.93)
  expect(held).toBeLessThan(0.97)
})

test('two evaluators that are alike are told apart one time in twenty', () => {
  const random = randomGenerator(303)
  const statistic = { f1: (counts: Parameters<typeof microAverage>[0]) => microAverage(counts, f1Of) }
  const { found } = coverage(0, 2000, (seed) => {
    const { truth } = texts(300, random)
    const rightly = () => ({
      ...truth,
      data: truth.data.map((label) => (random.uniform() < 0.8 ? label : 1 - label)),
    })
    const of = () => resampleCounts(truth, rightly(), statistic, { resamples: 1000, seed }).f1
    return [of(), of()]
  })
  console.log(`false alarms ${percent(found)}`)
  expect(found).toBeGreaterThan(0.035)
  expect(found).toBeLessThan(0.065)
})
