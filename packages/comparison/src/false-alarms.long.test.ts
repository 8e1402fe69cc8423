import { type Estimate, type RandomGenerator, randomGenerator, type ValidationStatistics } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { expect, test, vi } from 'vitest'
import type { ScoredAnswer } from './answers/scored-answer.ts'
import { compareAnswers } from './compare-answers.ts'

vi.setConfig({ testTimeout: 15 * 60_000 })

const names = ['lark', 'heron', 'wren', 'rook']

/** Four LLMs that are alike: what a question brings, what each LLM makes of it, skewed as scores are. */
function alike(random: RandomGenerator, questions: number): ScoredAnswer[] {
  return Array.from({ length: questions }, (_, question) => {
    const shared = VALUE_IDS.map(() => random.normal())
    return names.map((llm): ScoredAnswer => {
      // Values of one answer go together, as they do in texts.
      const whole = random.normal()
      const scores = shared.map((of) => 1 / (1 + Math.exp(1.5 - of - 0.5 * whole - 0.7 * random.normal())))
      const values = VALUE_IDS.filter((_, value) => scores[value]! > 0.35)
      return { llm, questionId: `q${question}`, status: 'answered', scores, values }
    })
  }).flat()
}

// 400 surveys: the standard error of a share near 0.05 is 0.011.
test.each([20, 100])('of LLMs that are alike, with %i questions, few surveys tell any two apart', (questions) => {
  const random = randomGenerator(501 + questions)
  const surveys = 400
  const alarms = { score: 0, share: 0, unadjusted: 0 }
  for (let seed = 0; seed < surveys; seed++) {
    const { differences } = compareAnswers(alike(random, questions), { resamples: 2, seed, permutations: 15_000 })
    const any = (measure: 'score' | 'share', key: 'pValue' | 'adjustedPValue') =>
      differences.some(({ values }) => VALUE_IDS.some((id) => (values[id][measure][key] ?? 1) <= 0.05))
    if (any('score', 'adjustedPValue')) alarms.score++
    if (any('share', 'adjustedPValue')) alarms.share++
    if (any('score', 'pValue')) alarms.unadjusted++
  }
  const percent = (count: number) => `${((100 * count) / surveys).toFixed(1)} %`
  console.log(
    `${questions} questions, ${names.length} LLMs, 72 tests: surveys with a false alarm: ${percent(alarms.score)} by score, ${percent(alarms.share)} by share, ${percent(alarms.unadjusted)} without Holm`,
  )
  expect(alarms.score / surveys).toBeLessThan(0.075)
  expect(alarms.share / surveys).toBeLessThan(0.075)
  expect(alarms.unadjusted / surveys).toBeGreaterThan(0.3)
})

/** An evaluator's scores of one value: beta-like, higher where the value is present. */
function scoreOf(random: RandomGenerator, isPresent: boolean): number {
  return 1 / (1 + Math.exp(-(isPresent ? 0.6 : -1.6) - 1.1 * random.normal()))
}

function validation(random: RandomGenerator, texts: number, prior: number): ValidationStatistics {
  const present = Array.from({ length: texts }, () => random.uniform() < prior)
  const scores = present.map((isPresent) => scoreOf(random, isPresent))
  const figures = (of: boolean) => {
    const own = scores.filter((_, i) => present[i] === of)
    const mean = own.reduce((sum, score) => sum + score, 0) / own.length
    const squares = own.reduce((sum, score) => sum + (score - mean) ** 2, 0)
    return {
      count: own.length,
      mean,
      deviation: Math.sqrt(squares / (own.length - 1)),
      above: own.filter((s) => s > 0.5).length,
    }
  }
  const [positives, negatives] = [figures(true), figures(false)]
  return {
    positives: positives.count,
    negatives: negatives.count,
    meanScorePositives: positives.mean,
    meanScoreNegatives: negatives.mean,
    deviationPositives: positives.deviation,
    deviationNegatives: negatives.deviation,
    tp: positives.above,
    fn: positives.count - positives.above,
    fp: negatives.above,
    tn: negatives.count - negatives.above,
  }
}

test('the corrected share covers the true one where only shares shift, and the mean score does not', () => {
  const random = randomGenerator(503)
  const counts = { corrected: 0, mean: 0, of: 0 }
  let width = 0
  const holds = ({ low, high }: Estimate, truth: number) => low! <= truth && truth <= high!
  for (let survey = 0; survey < 150; survey++) {
    // Twelve values of different shares, seen by an evaluator that was validated on other shares.
    const truth = VALUE_IDS.map((_, value) => 0.05 + 0.07 * value)
    const evaluator = Object.fromEntries(VALUE_IDS.map((id) => [id, validation(random, 489, 0.3)])) as Record<
      ValueId,
      ValidationStatistics
    >
    const answers = Array.from({ length: 100 }, (_, question): ScoredAnswer => {
      const scores = truth.map((share) => scoreOf(random, random.uniform() < share))
      return { llm: 'lark', questionId: `q${question}`, status: 'answered', scores, values: [] }
    })
    const { corrected, values } = compareAnswers(answers, { resamples: 200, seed: survey, evaluator }).llms[0]!
    VALUE_IDS.forEach((id, value) => {
      const estimate = corrected![id].probabilisticAdjustedCount
      if (holds(estimate, truth[value]!)) counts.corrected++
      if (holds(values[id].score, truth[value]!)) counts.mean++
      width += estimate.high! - estimate.low!
      counts.of++
    })
  }
  const percent = (count: number) => `${((100 * count) / counts.of).toFixed(1)} %`
  console.log(
    `corrected shares cover ${percent(counts.corrected)}, ${(width / counts.of).toFixed(2)} wide in the mean; mean scores ${percent(counts.mean)}`,
  )
  // 1,800 intervals: the standard error near 0.95 is 0.005.
  expect(counts.corrected / counts.of).toBeGreaterThan(0.93)
  expect(counts.mean / counts.of).toBeLessThan(0.6)
})
