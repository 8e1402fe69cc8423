import { expect, test, vi } from 'vitest'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { pairsNeeded } from '../power/pairs-needed.ts'
import { type RandomGenerator, randomGenerator } from '../random/random-generator.ts'
import { holmAdjustment } from './holm-adjustment.ts'
import { pairedPermutationTest } from './paired-permutation-test.ts'

vi.setConfig({ testTimeout: 20 * 60_000 })

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** Scores as of an evaluator: most near 0, few high. */
const skewed = (random: RandomGenerator) => random.uniform() ** 4
const quarters = (random: RandomGenerator) => Math.round(2 * skewed(random)) / 4
/** Two models of which each got each of the two scores of a question by chance. */
const exchangeable = (score: (random: RandomGenerator) => number) => (random: RandomGenerator) =>
  score(random) - score(random)

/** The share of samples in which the test finds a difference at 5 %: twenty columns, each a sample of its own. */
function found(rows: number, difference: (random: RandomGenerator) => number, samples: number, seed: number): number {
  const random = randomGenerator(seed)
  let alarms = 0
  for (let sample = 0; sample < samples; sample += 20) {
    const data = Float64Array.from({ length: rows * 20 }, () => difference(random))
    const pValues = pairedPermutationTest({ rows, labels: 20, data }, { resamples: 2000, seed: sample })
    alarms += pValues.filter((pValue) => pValue! <= 0.05).length
  }
  return alarms / samples
}

// The standard error of a share near 0.05 over 20,000 samples is 0.0015.
test.each([10, 30, 100])('with %d questions, false alarms stay within 5 % for skewed and for tied scores', (rows) => {
  for (const [name, score] of Object.entries({ skewed, quarters })) {
    const alarms = found(rows, exchangeable(score), 20_000, 701)
    console.log(`${rows} questions, ${name} scores: ${percent(alarms)} false alarms`)
    expect(alarms).toBeLessThan(0.055)
    expect(alarms).toBeGreaterThan(name === 'skewed' ? 0.04 : 0.005)
  }
})

test.each([
  [10, 0.1],
  [30, 0.075],
  [100, 0.06],
])('with %d differences that are skewed about a mean of 0, false alarms stay under %d', (rows, most) => {
  // Not what the test supposes: no exchange of two models' scores makes differences skewed.
  const alarms = found(rows, (random) => -Math.log(1 - random.uniform()) - 1, 20_000, 702)
  console.log(`${rows} skewed differences: ${percent(alarms)} false alarms`)
  expect(alarms).toBeLessThan(most)
})

test('as many pairs as are needed for a power of 80 % find the effect that often', () => {
  for (const effect of [0.3, 0.8]) {
    const rows = pairsNeeded(effect)!
    const power = found(rows, (random) => effect + random.normal(), 20_000, 703)
    console.log(`effect ${effect}, ${rows} pairs: found in ${percent(power)}`)
    expect(power).toBeGreaterThan(0.77)
    expect(power).toBeLessThan(0.83)
  }
})

test('among six models that are alike one of 180 differences is found in at most one table of twenty', () => {
  const random = randomGenerator(704)
  const [models, rows, labels, tables] = [6, 100, 12, 600]
  let [adjusted, unadjusted] = [0, 0]
  for (let table = 0; table < tables; table++) {
    // A question moves all models alike; the rest is each one's own.
    const questions = Float64Array.from({ length: rows * labels }, () => skewed(random))
    const scores = Array.from({ length: models }, () =>
      questions.map((question) => 0.5 * question + 0.5 * skewed(random)),
    )
    const pValues = scores.flatMap((first, i) =>
      scores.slice(i + 1).flatMap((second) => {
        const differences: ScoreMatrix = { rows, labels, data: first.map((score, at) => score - second[at]!) }
        return pairedPermutationTest(differences, { seed: table })
      }),
    )
    if (pValues.some((pValue) => pValue! <= 0.05)) unadjusted++
    if (holmAdjustment(pValues).some((pValue) => pValue! <= 0.05)) adjusted++
  }
  console.log(
    `tables with a false alarm: ${percent(adjusted / tables)} with Holm, ${percent(unadjusted / tables)} without`,
  )
  // The standard error of 0.05 over 600 tables is 0.009.
  expect(adjusted / tables).toBeLessThan(0.075)
  expect(unadjusted / tables).toBeGreaterThan(0.9)
})
