import { compareWithBaseline, type ScoredAnswer } from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { baselineNotes } from './baseline-notes.ts'

const run = (...llms: readonly string[]) =>
  llms.map((llm): ScoredAnswer => {
    return { llm, questionId: 'q1', status: 'answered', scores: VALUE_IDS.map(() => 0.5), values: [] }
  })
const notes = (now: readonly string[], before: readonly string[]) =>
  baselineNotes(compareWithBaseline(run(...now), run(...before), { resamples: 50 }))

test('say nothing where each LLM is in both', () => {
  expect(notes(['lark', 'heron'], ['lark', 'heron'])).toEqual([])
})

test('name who is gone and who is new', () => {
  const told = notes(['lark', 'heron-2'], ['lark', 'heron', 'wren'])
  expect(told.map(({ en }) => en)).toEqual([
    expect.stringMatching(/^! Of the baseline heron and wren are not there any more: /),
    expect.stringMatching(/^! heron-2 is not in the baseline: /),
  ])
  expect(told.map(({ zh }) => zh)).toEqual([
    expect.stringMatching(/^! 基线中的 heron 和 wren 已不在其中：/),
    expect.stringMatching(/^! 基线中没有 heron-2：/),
  ])
})

test('say of a single LLM against which name it was held', () => {
  const [told] = notes(['lark-2'], ['lark-1'])
  expect(told!.en).toBe('! lark-2 is held against lark-1 of the baseline: each has one LLM alone.')
  expect(told!.zh).toBe('! lark-2 与基线中的 lark-1 比较：两边都只有一个大模型。')
})
