import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { tinyNgramModel } from '@valuecsv/tiny-model'
import { expect, test } from 'vitest'
import { memoryFiles } from '../../test/memory-files.ts'
import { createEvaluator } from '../create-evaluator.ts'
import { explainText } from './explain-text.ts'

const calibration = byValue((_, index) => ({ slope: 0.5 + index / 10, intercept: -1 }))
const evaluator = await createEvaluator({ files: await memoryFiles(tinyNgramModel({ calibration })) })
const text = '诚信是做人的根本，国家富强，人民自由！法治公正，爱国敬业。'

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}

test('each span says how much its removal lowers the log-odds of the score', async () => {
  const { scored, evidence } = await explainText(evaluator, text)
  expect(scored).toEqual(await evaluator.scoreText(text))
  const spans = VALUE_IDS.flatMap((id) => evidence[id].map((span) => ({ id, ...span })))
  expect(spans.length).toBeGreaterThan(5)
  for (const { id, start, end, text: marked, effect } of spans) {
    expect(text.slice(start, end)).toBe(marked)
    const without = await evaluator.score(text.slice(0, start) + text.slice(end))
    expect(effect).toBeGreaterThan(0)
    expect(effect).toBeCloseTo(logOdds(scored.scores[id]) - logOdds(without[id]), 4)
  }
})

test('marks no more clauses than asked for, in the order of the text', async () => {
  const { evidence } = await explainText(evaluator, { id: 'a', text }, { maxSpans: 1, maxClauses: 2 })
  for (const id of VALUE_IDS) expect(evidence[id].length).toBeLessThanOrEqual(1)
  const all = await explainText(evaluator, text, { maxSpans: 9 })
  for (const id of VALUE_IDS) {
    const starts = all.evidence[id].map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  }
})

test.each([
  ['maxClauses', 0],
  ['maxClauses', Number.NaN],
  ['maxSpans', 1.5],
  ['maxWindows', 0],
])('%s of %d is refused', async (option, value) => {
  await expect(explainText(evaluator, text, { [option]: value })).rejects.toMatchObject({
    code: 'evaluator/bad-option',
    message: expect.stringContaining(`${option} must be a whole number from 1 or Infinity, got ${value}`),
  })
})

test('a text with nothing in it has no evidence', async () => {
  const { evidence } = await explainText(evaluator, '')
  expect(Object.values(evidence).flat()).toEqual([])
})

test('what is asked of the scores is in them', async () => {
  const { scored } = await explainText(evaluator, text, { features: true, raw: true })
  expect(scored.features!.logits).toHaveLength(12)
  expect(scored.rawScores).toBeDefined()
})
