import { expect, test, vi } from 'vitest'
import { f1Of } from '../classification/f1-score.ts'
import { microAverage } from '../classification/micro-average.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { type RandomGenerator, randomGenerator } from '../random/random-generator.ts'
import { meanAveragePrecision } from '../ranking/mean-average-precision.ts'
import { bootstrapCounts } from './bootstrap-counts.ts'
import { bootstrapMeans } from './bootstrap-means.ts'
import { resampleRanking } from './distributions/resample-ranking.ts'
import { resampledInterval } from './distributions/resampled-interval.ts'
import type { BootstrapInterval } from './interval-of.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

/** The share of simulated samples whose 95 % interval holds the truth. */
function coverage(truth: number, simulations: number, interval: (simulation: number) => BootstrapInterval): number {
  let held = 0
  for (let simulation = 0; simulation < simulations; simulation++) {
    const { low, high } = interval(simulation)
    if (low! <= truth && truth <= high!) held++
  }
  return held / simulations
}

const uniform = (random: RandomGenerator) => random.uniform()
/** The square of a uniform number: like the score of a value that few texts have. Its mean is 1/3. */
const skewed = (random: RandomGenerator) => random.uniform() ** 2
/** Mostly 0, else large: mean 0.2. */
const rare = (random: RandomGenerator) => (random.uniform() < 0.25 ? 0.8 : 0)

// The standard error of a share near 0.95 over 4,000 simulations is 0.0034.
test.each([
  ['uniform', uniform, 0.5, 100, 'expanded', 0.94, 0.96],
  ['uniform', uniform, 0.5, 12, 'expanded', 0.935, 0.965],
  ['skewed', skewed, 1 / 3, 100, 'expanded', 0.938, 0.96],
  ['skewed', skewed, 1 / 3, 12, 'expanded', 0.925, 0.96],
  ['skewed', skewed, 1 / 3, 12, 'percentile', 0.87, 0.93],
  ['skewed', skewed, 1 / 3, 100, 'percentile', 0.93, 0.955],
  ['rare', rare, 0.2, 100, 'expanded', 0.93, 0.96],
] as const)('intervals of the mean of %s numbers cover: %#', (name, draw, truth, rows, method, least, most) => {
  const random = randomGenerator(101)
  const share = coverage(truth, 4000, (seed) => {
    const data = Float64Array.from({ length: rows }, () => draw(random))
    return bootstrapMeans({ rows, labels: 1, data }, { resamples: 1000, seed, method })[0]!
  })
  console.log(`mean of ${rows} ${name} numbers, ${method}: ${(100 * share).toFixed(1)} %`)
  expect(share).toBeGreaterThan(least)
  expect(share).toBeLessThan(most)
})

test('intervals by cluster cover where intervals by row are far too narrow', () => {
  const random = randomGenerator(102)
  const sample = () => {
    const clusters: number[] = []
    const values: number[] = []
    for (let cluster = 0; cluster < 40; cluster++) {
      const shared = random.normal()
      for (let row = 0; row < 5; row++) {
        clusters.push(cluster)
        values.push(shared + 0.5 * random.normal())
      }
    }
    return { clusters, values: { rows: values.length, labels: 1, data: Float64Array.from(values) } }
  }
  const byCluster = coverage(0, 2000, (seed) => {
    const { clusters, values } = sample()
    return bootstrapMeans(values, { resamples: 1000, seed, clusters })[0]!
  })
  const byRow = coverage(0, 2000, (seed) => bootstrapMeans(sample().values, { resamples: 1000, seed })[0]!)
  console.log(`clusters of five: by cluster ${(100 * byCluster).toFixed(1)} %, by row ${(100 * byRow).toFixed(1)} %`)
  expect(byCluster).toBeGreaterThan(0.93)
  expect(byCluster).toBeLessThan(0.965)
  expect(byRow).toBeLessThan(0.75)
})

/** Texts with a label in three of ten, a prediction that is right in four of five, and a score that goes with both. */
function texts(rows: number, random: RandomGenerator) {
  const make = (draw: () => number): LabelMatrix => ({ rows, labels: 1, data: Uint8Array.from({ length: rows }, draw) })
  const truth = make(() => (random.uniform() < 0.3 ? 1 : 0))
  const predicted = { ...truth, data: truth.data.map((label) => (random.uniform() < 0.8 ? label : 1 - label)) }
  const scores = { rows, labels: 1, data: Float64Array.from(truth.data, (label) => random.normal() + 1.5 * label) }
  return { truth, predicted, scores }
}

test('intervals of F1 cover', () => {
  const random = randomGenerator(103)
  // 0.3 × 0.8 true positives, 0.7 × 0.2 false ones, 0.3 × 0.2 missed.
  const f1 = f1Of(0.24, 0.14, 0.06)!
  const share = coverage(f1, 2000, (seed) => {
    const { truth, predicted } = texts(200, random)
    return bootstrapCounts(truth, predicted, { f1: (c) => microAverage(c, f1Of) }, { resamples: 1000, seed }).f1
  })
  console.log(`F1 of 200 texts: ${(100 * share).toFixed(1)} %`)
  expect(share).toBeGreaterThan(0.93)
  expect(share).toBeLessThan(0.965)
})

test('intervals of average precision cover', () => {
  const random = randomGenerator(104)
  const population = texts(1_000_000, random)
  const truth = meanAveragePrecision(population.truth, population.scores).macro.value!
  const share = coverage(truth, 1000, (seed) => {
    const { truth, scores } = texts(300, random)
    return resampledInterval(resampleRanking(truth, scores, { resamples: 500, seed }).averagePrecision.macro)
  })
  console.log(`average precision of 300 texts: ${(100 * share).toFixed(1)} %`)
  expect(share).toBeGreaterThan(0.92)
  expect(share).toBeLessThan(0.965)
})

/** Texts with twelve labels, of which from a thirtieth to a half have each, with scores that go with the label. */
function manyLabels(rows: number, random: RandomGenerator) {
  const truth = { rows, labels: 12, data: new Uint8Array(rows * 12) }
  const scores = { rows, labels: 12, data: new Float64Array(rows * 12) }
  for (let cell = 0; cell < truth.data.length; cell++) {
    const label = cell % 12
    truth.data[cell] = random.uniform() < (1 + label) / (label < 6 ? 30 : 24) ? 1 : 0
    scores.data[cell] = random.normal() + 1.2 * truth.data[cell]!
  }
  return { truth, scores }
}

test.each([
  [300, 0.87],
  [1000, 0.92],
])('intervals of mAP over twelve labels cover once they are corrected for bias: %d texts', (rows, least) => {
  const random = randomGenerator(105)
  const population = manyLabels(200_000, random)
  const truth = meanAveragePrecision(population.truth, population.scores).macro.value!
  const held = { expanded: 0, 'bias-corrected': 0 }
  const simulations = 400
  for (let seed = 0; seed < simulations; seed++) {
    const { truth: labels, scores } = manyLabels(rows, random)
    const { macro } = resampleRanking(labels, scores, { resamples: 500, seed }).averagePrecision
    for (const method of ['expanded', 'bias-corrected'] as const) {
      const { low, high } = resampledInterval(macro, { method })
      if (low! <= truth && truth <= high!) held[method]++
    }
  }
  const [expanded, corrected] = [held.expanded / simulations, held['bias-corrected'] / simulations]
  const shown = (share: number) => `${(100 * share).toFixed(1)} %`
  console.log(`mAP of ${rows} texts: expanded ${shown(expanded)}, bias-corrected ${shown(corrected)}`)
  // The standard error of a share near 0.95 over 400 simulations is 0.011.
  expect(expanded).toBeLessThan(0.92)
  expect(corrected).toBeGreaterThan(least)
})
