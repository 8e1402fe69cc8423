import { compareWithBaseline, type ScoredAnswer } from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { baselineNotes } from './baseline-notes.ts'

/** Enough questions for three LLMs. */
const run = (...llms: readonly string[]) =>
  llms.flatMap((llm) =>
    Array.from({ length: 11 }, (_, i): ScoredAnswer => {
      return { llm, questionId: `q${i}`, status: 'answered', scores: VALUE_IDS.map(() => 0.5), values: [] }
    }),
  )
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

test('say of how many questions of the baseline an LLM answered, and that too few of them may hide a loss', () => {
  const before = run('lark')
  const told = (count: number) => baselineNotes(compareWithBaseline(before.slice(0, count), before, { resamples: 50 }))
  expect(told(10)).toEqual([
    {
      en: 'lark is held against the baseline on 10 of the baseline’s 11 questions.',
      zh: 'lark 与基线的比较只用了基线 11 个问题中的 10 个。',
    },
  ])
  const [few, none] = told(5)
  expect(few!.en).toBe(
    '! lark is held against the baseline on 5 of the baseline’s 11 questions, less than 80 %: a loss may hide in the others.',
  )
  expect(none).toEqual({
    en: '! lark: no loss could be found, however large: it takes 9 questions that were answered both times, not 5.',
    zh: '! lark：问题太少，再大的下降也证明不了：两次都作答的只有 5 个，至少要 9 个。',
  })
})
