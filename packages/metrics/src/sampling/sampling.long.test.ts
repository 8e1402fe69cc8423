import { expect, test, vi } from 'vitest'
import { type RandomGenerator, randomGenerator } from '../random/random-generator.ts'
import { shuffle } from '../random/shuffle.ts'
import { inclusionProbabilities } from './inclusion-probabilities.ts'
import { pooledSampleClassification } from './pooled-sample-classification.ts'
import { sampleClassification } from './sample-classification.ts'
import type { SampleEstimate } from './sample-estimate.ts'
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

/** As many as there are values, most of them rare. */
const twelveLabels = [0.01, 0.015, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5].map((predicted) => {
  return { predicted, right: 0.75, missed: 0.15 * predicted }
})
const nearlyFaultless = twelveLabels.map(({ predicted }) => ({ predicted, right: 0.98, missed: 0.01 * predicted }))

interface Text {
  readonly llm: string
  readonly predicted: readonly number[]
  readonly truth: readonly number[]
}

/** What share of the texts has many errors, by how many times; the others have few, and half of all texts many predictions. */
interface Uneven {
  readonly share: number
  readonly many: number
  readonly few: number
}

function population(random: RandomGenerator, texts: number, of = labels, uneven?: Uneven): Text[] {
  const coin = (chance: number) => (random.uniform() < chance ? 1 : 0)
  return Array.from({ length: texts }, (_, text) => {
    const found = uneven ? (coin(1 / 2) ? 1.6 : 0.4) : 1
    const errors = uneven ? (coin(uneven.share) ? uneven.many : uneven.few) : 1
    const predicted = of.map((label) => coin(label.predicted * found))
    const truth = of.map(({ right, missed }, label) =>
      coin(predicted[label] === 1 ? 1 - (1 - right) * errors : missed * errors),
    )
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

      const truthOf = sampleClassification(sampleOf(weighedAlike(texts), label))
      const present = texts.filter(({ predicted }) => predicted[label] === 1).length
      // Where the weights estimate how many rows have each prediction, the intervals take it for known all the same.
      for (const [population, least] of [
        [{ present, absent: texts.length - present }, 0.935],
        [undefined, 0.92],
      ] as const) {
        const figures = samples.map((sample) => sampleClassification(sampleOf(sample, label, population)))
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

// 1,000 samples: the standard error of a share near 0.95 is 0.007.
test.each<[string, typeof twelveLabels, Uneven | undefined]>([
  ['even texts', twelveLabels, undefined],
  ['a third of the texts with most of the errors', twelveLabels, { share: 1 / 3, many: 2.5, few: 0.25 }],
  ['few errors, most of them in a twentieth of the texts', nearlyFaultless, { share: 1 / 20, many: 15, few: 0.25 }],
])('the intervals of all labels together cover, of %s', (name, of, uneven) => {
  const random = randomGenerator(303)
  const texts = population(random, 1200, of, uneven)
  const rows = twelveLabels.map((_, label) => {
    const present = texts.filter(({ predicted }) => predicted[label] === 1).length
    return { present, absent: texts.length - present }
  })
  const pooled = (sample: readonly WeightedText[], isKnown: boolean) =>
    pooledSampleClassification(rows.map((each, label) => sampleOf(sample, label, isKnown ? each : undefined)))
  const truthOf = pooled(weighedAlike(texts), true)
  for (const size of [20, 40, 100]) {
    const samples = Array.from({ length: 1000 }, () => drawn(texts, size, random))
    for (const [isKnown, least] of [
      [true, 0.92],
      [false, 0.9],
    ] as const) {
      const figures = samples.map((sample) => pooled(sample, isKnown))
      for (const figure of ['precision', 'recall', 'f1'] as const) {
        const share = coverage(
          figures.map((each) => each[figure]),
          truthOf[figure].value!,
        )
        const numbers = isKnown ? 'known' : 'estimated'
        console.log(`${size}, all labels, ${name}, ${figure}, rows ${numbers}: ${(100 * share).toFixed(1)} %`)
        expect.soft(share).toBeGreaterThan(least)
      }
    }
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

type WeightedText = Text & { readonly weight: number }

function weighedAlike(texts: readonly Text[]): WeightedText[] {
  return texts.map((text) => ({ ...text, weight: 1 }))
}

function sampleOf(
  sample: readonly WeightedText[],
  label: number,
  population?: SampledPredictions['population'],
): SampledPredictions {
  return {
    ...(population && { population }),
    truth: sample.map(({ truth }) => truth[label]),
    predicted: sample.map(({ predicted }) => predicted[label]!),
    weights: sample.map(({ weight }) => weight),
  }
}

function coverage(estimates: readonly SampleEstimate[], truth: number): number {
  const bounded = estimates.filter(({ low }) => low !== undefined)
  // The bounds of a label that is in every sample all the same are exact but for rounding.
  const holds = bounded.filter(({ low, high }) => low! <= truth + 1e-9 && truth - 1e-9 <= high!)
  return holds.length / bounded.length
}
