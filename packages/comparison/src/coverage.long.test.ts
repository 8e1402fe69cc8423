import { type Estimate, type RandomGenerator, randomGenerator, smallestDetectableEffect } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test, vi } from 'vitest'
import type { ScoredAnswer } from './answers/scored-answer.ts'
import { compareAnswers } from './compare-answers.ts'
import type { DifferenceEstimate } from './comparison.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

const questions = 100
const samples = 3
/** Scores are 0.5 plus what the question gives to both LLMs, what it gives to each, and noise of each sample. */
const spread = { question: 0.1, each: 0.08, sample: 0.06 }

/** Two LLMs, the second higher by `lift`, three answers to each question. */
function survey(random: RandomGenerator, lift: number): ScoredAnswer[] {
  return Array.from({ length: questions }, (_, question) => {
    const shared = VALUE_IDS.map(() => spread.question * random.normal())
    return ['lark', 'heron'].flatMap((llm, i) => {
      const own = shared.map((of) => of + spread.each * random.normal() + 0.5 + i * lift)
      return Array.from({ length: samples }, (): ScoredAnswer => {
        const scores = own.map((mean) => Math.min(1, Math.max(0, mean + spread.sample * random.normal())))
        const values = VALUE_IDS.filter((_, value) => scores[value]! > 0.6)
        return { llm, questionId: `q${question}`, status: 'answered', scores, values }
      })
    })
  }).flat()
}

const holds = ({ low, high }: Estimate, truth: number) => low! <= truth && truth <= high!

/** As a single test finds a difference: intervals are for reading, and are not what tells LLMs apart. */
const isFound = ({ pValue }: DifferenceEstimate, significance: number) => pValue! <= significance

// 400 surveys of twelve values: the standard error of a share near 0.95 is 0.0031, near 0.8 it is 0.0058.
test('intervals of means and differences cover, and a detectable difference is found four times in five', () => {
  const random = randomGenerator(201)
  const ofDifference = Math.sqrt(2 * (spread.each ** 2 + spread.sample ** 2 / samples))
  const lift = smallestDetectableEffect(questions)! * ofDifference
  const counts = { means: 0, differences: 0, found: 0, detectable: 0, of: 0 }
  for (let seed = 0; seed < 400; seed++) {
    const { llms, differences, settings } = compareAnswers(survey(random, lift), { resamples: 1000, seed })
    for (const id of VALUE_IDS) {
      const difference = differences[0]!.values[id].score
      if (holds(llms[0]!.values[id].score, 0.5)) counts.means++
      if (holds(difference, -lift)) counts.differences++
      if (isFound(difference, settings.significance)) counts.found++
      counts.detectable += difference.detectable! / lift
      counts.of++
    }
  }
  const share = (count: number) => `${((100 * count) / counts.of).toFixed(1)} %`
  console.log(`means ${share(counts.means)}, differences ${share(counts.differences)}, found ${share(counts.found)}`)
  expect(counts.means / counts.of).toBeGreaterThan(0.94)
  expect(counts.means / counts.of).toBeLessThan(0.96)
  expect(counts.differences / counts.of).toBeGreaterThan(0.94)
  expect(counts.differences / counts.of).toBeLessThan(0.96)
  expect(counts.found / counts.of).toBeGreaterThan(0.77)
  expect(counts.found / counts.of).toBeLessThan(0.83)
  expect(Math.abs(counts.detectable / counts.of - 1)).toBeLessThan(0.02)
})

test('two LLMs that are alike are told apart one time in twenty', () => {
  const random = randomGenerator(202)
  let apart = 0
  for (let seed = 0; seed < 400; seed++) {
    const { differences, settings } = compareAnswers(survey(random, 0), { resamples: 2, seed })
    for (const id of VALUE_IDS) if (isFound(differences[0]!.values[id].score, settings.significance)) apart++
  }
  const share = apart / (400 * VALUE_IDS.length)
  console.log(`false alarms ${(100 * share).toFixed(1)} %`)
  expect(share).toBeGreaterThan(0.04)
  expect(share).toBeLessThan(0.06)
})
