import { expect, test, vi } from 'vitest'
import { sigmoid } from '../calibration/platt/sigmoid.ts'
import { type RandomGenerator, randomGenerator } from '../random/random-generator.ts'
import type { Estimate } from '../resampling/estimate-of.ts'
import { probabilisticAdjustedCount } from './probabilistic-adjusted-count.ts'
import type { ValidationStatistics } from './validation-statistics.ts'

vi.setConfig({ testTimeout: 30 * 60_000 })

/** The means of the normal logits of rows without and with the label, and their deviation. */
type Logits = readonly [without: number, withLabel: number, deviation: number]
const evaluators: Readonly<Record<string, Logits>> = {
  weak: [-2, -0.7, 1.2],
  medium: [-2.5, 0.3, 1.5],
  strong: [-4, 1.5, 1.8],
}
const validations = [
  { positives: 20, negatives: 200 },
  { positives: 100, negatives: 1000 },
  { positives: 500, negatives: 2000 },
]
const sizes = [50, 100, 500]
const shares = [0, 0.02, 0.1, 0.3, 0.7, 1]
const samples = 1000

interface Moments {
  readonly mean: number
  readonly variance: number
}

/** The scores of rows of which each has the label with chance `share`. */
function draw(rows: number, share: number, [without, withLabel, deviation]: Logits, random: RandomGenerator): Moments {
  const scores = Float64Array.from({ length: rows }, () =>
    sigmoid((random.uniform() < share ? withLabel : without) + deviation * random.normal()),
  )
  const mean = scores.reduce((sum, score) => sum + score, 0) / rows
  return { mean, variance: scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (rows - 1) }
}

/** Validation as it might have come out. */
function validate(positives: number, negatives: number, logits: Logits, random: RandomGenerator): ValidationStatistics {
  const [one, zero] = [draw(positives, 1, logits, random), draw(negatives, 0, logits, random)]
  return {
    ...{ positives, negatives, tp: positives, fn: 0, fp: 0, tn: negatives },
    ...{ meanScorePositives: one.mean, deviationPositives: Math.sqrt(one.variance) },
    ...{ meanScoreNegatives: zero.mean, deviationNegatives: Math.sqrt(zero.variance) },
  }
}

/** The interval of the delta method, for comparison. */
function deltaInterval({ mean, variance }: Moments, statistics: ValidationStatistics): Estimate {
  const { positives, negatives, meanScorePositives, meanScoreNegatives } = statistics
  const distance = meanScorePositives - meanScoreNegatives
  if (distance <= 0) return {}
  const within = (share: number) => Math.min(1, Math.max(0, share))
  const share = (mean - meanScoreNegatives) / distance
  const ofPositives = (within(share) * statistics.deviationPositives!) ** 2 / positives
  const ofNegatives = ((1 - within(share)) * statistics.deviationNegatives!) ** 2 / negatives
  const error = (1.959964 * Math.sqrt(variance + ofPositives + ofNegatives)) / distance
  return { low: within(share - error), high: within(share + error) }
}

const methods = { fieller: probabilisticAdjustedCount, delta: deltaInterval }

test('intervals of corrected shares cover, better than those of the delta method', () => {
  const random = randomGenerator(721)
  const cells: { name: string; rows: number; held: Record<keyof typeof methods, number> }[] = []
  const width = { fieller: 0, delta: 0 }
  for (const [strength, logits] of Object.entries(evaluators)) {
    for (const { positives, negatives } of validations) {
      for (const [rows, share] of sizes.flatMap((rows) => shares.map((share) => [rows, share] as const))) {
        const held = { fieller: 0, delta: 0 }
        for (let sample = 0; sample < samples; sample++) {
          const statistics = validate(positives, negatives, logits, random)
          const { mean, variance } = draw(rows, share, logits, random)
          for (const name of ['fieller', 'delta'] as const) {
            // An evaluator that validation finds to be of no use leaves all shares open.
            const { low = 0, high = 1 } = methods[name]({ mean, variance: variance / rows }, statistics)
            if (low <= share && share <= high) held[name] += 1 / samples
            width[name] += (high - low) / samples
          }
        }
        cells.push({ name: `${strength}, ${positives} positives, ${rows} rows, share ${share}`, rows, held })
      }
    }
  }
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const figures = (name: keyof typeof methods) => {
    const held = cells.map((cell) => cell.held[name])
    const mean = held.reduce((sum, each) => sum + each, 0) / cells.length
    const [worst] = cells.toSorted((a, b) => a.held[name] - b.held[name])
    const under = held.filter((each) => each < 0.93).length
    console.log(
      `${name}: held ${percent(mean)} on average over ${cells.length} cells, under 93 % in ${under}, ` +
        `least ${percent(worst!.held[name])} (${worst!.name}); mean width ${(width[name] / cells.length).toFixed(3)}`,
    )
    return { mean, least: worst!.held[name], under }
  }
  const [fieller, delta] = [figures('fieller'), figures('delta')]
  for (const rows of sizes) {
    const held = cells.filter((cell) => cell.rows === rows).map((cell) => cell.held.fieller)
    console.log(`fieller, ${rows} rows: held ${percent(Math.min(...held))} to ${percent(Math.max(...held))}`)
  }
  expect(fieller.mean).toBeGreaterThan(0.95)
  expect(fieller.least).toBeGreaterThan(0.89)
  expect(fieller.under).toBeLessThan(delta.under)
})
