import { expect, test, vi } from 'vitest'
import { type RandomGenerator, randomGenerator } from '../random/random-generator.ts'
import { shuffle } from '../random/shuffle.ts'
import { inclusionProbabilities } from './inclusion-probabilities.ts'
import { type SampleEstimate, sampleClassification } from './sample-classification.ts'
import type { SampledPredictions } from './sampled-predictions.ts'
import { systematicSample } from './systematic-sample.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

/** How common each label is predicted, how often rightly, and how often it is missed where it is not predicted. */
const labels = [
  { predicted: 0.02, right: 0.6, missed: 0.01 },
  { predicted: 0.05, right: 0.8, missed: 0.02 },
  { predicted: 0.2, right: 0.7, missed: 0.05 },
  { predicted: 0.5, right: 0.9, missed: 0.1 },
]

interface Text {
  readonly llm: string
  readonly predicted: readonly number[]
  readonly truth: readonly number[]
}

function population(random: RandomGenerator, texts: number): Text[] {
  const coin = (chance: number) => (random.uniform() < chance ? 1 : 0)
  return Array.from({ length: texts }, (_, text) => {
    const predicted = labels.map((label) => coin(label.predicted))
    const truth = labels.map(({ right, missed }, label) => coin(predicted[label] === 1 ? right : missed))
    return { llm: `llm ${text % 5}`, predicted, truth }
  })
}

/** As `valuecsv sample` draws: groups by LLM and by prediction of each label, sorted by smallest group, then LLM. */
function drawn(texts: readonly Text[], size: number, random: RandomGenerator) {
  const groups = texts.map(({ llm, predicted }) => [llm, ...predicted.map((present, label) => `${label} ${present}`)])
  const chances = inclusionProbabilities(groups, size)
  const order = shuffle([...texts.keys()], random).sort(
    (a, b) => chances[b]! - chances[a]! || (texts[a]!.llm < texts[b]!.llm ? -1 : 1),
  )
  const inOrder = order.map((row) => chances[row]!)
  return systematicSample(inOrder, random).map((at) => ({ ...texts[order[at]!]!, weight: 1 / inOrder[at]! }))
}

// 2,000 samples: the standard error of a share near 0.95 is 0.005.
test('the weighted counts are right on average, and the intervals cover', () => {
  const random = randomGenerator(301)
  const simulations = 2000
  const texts = population(random, 1200)
  for (const size of [60, 120]) {
    const samples = Array.from({ length: simulations }, () => drawn(texts, size, random))
    labels.forEach((_, label) => {
      const positives = texts.filter(({ truth }) => truth[label] === 1).length
      const totals = samples.map((sample) => sample.reduce((sum, { truth, weight }) => sum + truth[label]! * weight, 0))
      const mean = totals.reduce((sum, total) => sum + total, 0) / simulations
      const spread = Math.sqrt(totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / simulations)
      expect(Math.abs(mean - positives)).toBeLessThan((3.3 * spread) / Math.sqrt(simulations))

      const truthOf = figuresOf(
        texts.map((text) => ({ ...text, weight: 1 })),
        label,
      )
      const present = texts.filter(({ predicted }) => predicted[label] === 1).length
      // Where the weights estimate how many rows have each prediction, the intervals take it for known all the same.
      for (const [population, least] of [
        [{ present, absent: texts.length - present }, 0.935],
        [undefined, 0.92],
      ] as const) {
        const figures = samples.map((sample) => figuresOf(sample, label, population))
        for (const name of ['precision', 'recall', 'f1'] as const) {
          const share = coverage(
            figures.map((each) => each[name]),
            truthOf[name].value!,
          )
          const numbers = population ? 'known' : 'estimated'
          console.log(`${size} of 1200, label ${label}, ${name}, rows ${numbers}: ${(100 * share).toFixed(1)} %`)
          expect(share).toBeGreaterThan(least)
        }
      }
    })
  }
})

test('plain shares of the sample, without weights, are far off', () => {
  const random = randomGenerator(302)
  const texts = population(random, 1200)
  const rare = texts.filter(({ predicted }) => predicted[0] === 1).length / texts.length
  const sample = Array.from({ length: 50 }, () => drawn(texts, 100, random)).flat()
  const plain = sample.filter(({ predicted }) => predicted[0] === 1).length / sample.length
  expect(plain / rare).toBeGreaterThan(4)
})

function figuresOf(
  sample: readonly (Text & { readonly weight: number })[],
  label: number,
  population?: SampledPredictions['population'],
) {
  return sampleClassification({
    ...(population && { population }),
    truth: sample.map(({ truth }) => truth[label]),
    predicted: sample.map(({ predicted }) => predicted[label]!),
    weights: sample.map(({ weight }) => weight),
  })
}

function coverage(estimates: readonly SampleEstimate[], truth: number): number {
  const bounded = estimates.filter(({ low }) => low !== undefined)
  // The bounds of a label that is in every sample all the same are exact but for rounding.
  const holds = bounded.filter(({ low, high }) => low! <= truth + 1e-9 && truth - 1e-9 <= high!)
  return holds.length / bounded.length
}
