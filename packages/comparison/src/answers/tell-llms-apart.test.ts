import { expect, test } from 'vitest'
import { tellLlmsApart } from './tell-llms-apart.ts'

const answer = (llm: string, questionId: string, source: string) => ({
  ...{ llm, questionId, source, promptId: 'default', sample: 1 },
})
const names = (answers: Parameters<typeof tellLlmsApart>[0]) => tellLlmsApart(answers).map(({ llm }) => llm)

test('names the source of an LLM that answers the same question in two of them', () => {
  const answers = [
    answer('lark', 'q1', 'runs/one'),
    answer('heron', 'q1', 'runs/one'),
    answer('lark', 'q1', 'two.xlsx'),
  ]
  expect(names(answers)).toEqual(['lark (one)', 'heron', 'lark (two.xlsx)'])
})

test('takes sources that share no answer for parts of one run', () => {
  expect(names([answer('lark', 'q1', 'one'), answer('lark', 'q2', 'two')])).toEqual(['lark', 'lark'])
})

test('uses whole paths where their last parts are equal', () => {
  expect(names([answer('lark', 'q1', 'a/run'), answer('lark', 'q1', 'b/run/')])).toEqual([
    'lark (a/run)',
    'lark (b/run/)',
  ])
})
