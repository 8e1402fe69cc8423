import { expect, test } from 'vitest'
import { combineAnswers, plannedByLlm } from './combine-answers.ts'

const questions = ['q1', 'q2'].map((id) => ({ id }))
const answer = (llm: string, questionId: string) => ({ llm, questionId, promptId: 'default', sample: 1, text: '答' })

test('an LLM of which a run has no answer is there with what it was to be asked', () => {
  const { answers, unasked } = combineAnswers([
    { source: 'run', answers: [answer('lark', 'q1')], questions, llms: ['lark', 'heron'] },
    { source: 'table.csv', answers: [answer('wren', 'q1')], questions },
  ])
  expect(answers).toEqual([
    { ...answer('lark', 'q1'), source: 'run', planned: new Set(['q1', 'q2']) },
    { ...answer('wren', 'q1'), source: 'table.csv' },
  ])
  expect(unasked.map(({ llm }) => llm)).toEqual(['heron', 'heron'])
  expect([...plannedByLlm(answers, unasked)]).toEqual([
    ['lark', 2],
    ['heron', 2],
  ])
})

test('one that answered in another run is named by that where it has no answer', () => {
  const llms = ['lark']
  const { answers, unasked } = combineAnswers([
    { source: 'runs/one', answers: [answer('lark', 'q1')], questions, llms },
    { source: 'runs/two', answers: [], questions, llms },
  ])
  expect([answers[0]!.llm, unasked[0]!.llm]).toEqual(['lark (one)', 'lark (two)'])
})

test('a question that two runs were to ask counts once, and each of two parts of one run', () => {
  const part = (source: string, ids: readonly string[], answered: readonly string[]) => ({
    ...{ source, llms: ['lark'], questions: ids.map((id) => ({ id })) },
    answers: answered.map((id) => answer('lark', id)),
  })
  const planned = (...parts: readonly ReturnType<typeof part>[]) => {
    const { answers, unasked } = combineAnswers(parts)
    return [...plannedByLlm(answers, unasked)]
  }
  expect(planned(part('one', ['q1', 'q2'], ['q1']), part('two', ['q2', 'q3'], ['q2']))).toEqual([['lark', 3]])
  expect(planned(part('one', ['q1', 'q2'], ['q1', 'q2']), part('two', ['q3', 'q4', 'q5'], []))).toEqual([['lark', 5]])
})
