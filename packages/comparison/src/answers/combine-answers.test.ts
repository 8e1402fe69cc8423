import { expect, test } from 'vitest'
import { combineAnswers, plannedByLlm } from './combine-answers.ts'

const questions = ['q1', 'q2'].map((id) => ({ id }))
const answer = (llm: string, questionId: string) => ({ llm, questionId, promptId: 'default', sample: 1, text: '答' })

test('an LLM of which a run has no answer is there with what it was to be asked', () => {
  const planned = new Map([
    ['lark', 2],
    ['heron', 2],
  ])
  const { answers, unasked } = combineAnswers([
    { source: 'run', answers: [answer('lark', 'q1')], questions, planned },
    { source: 'table.csv', answers: [answer('wren', 'q1')], questions },
  ])
  expect(answers).toEqual([
    { ...answer('lark', 'q1'), source: 'run', planned: 2 },
    { ...answer('wren', 'q1'), source: 'table.csv' },
  ])
  expect(unasked.map(({ llm }) => llm)).toEqual(['heron', 'heron'])
  expect([...plannedByLlm(answers, unasked)]).toEqual([
    ['lark', 2],
    ['heron', 2],
  ])
})

test('one that answered in another run is named by that where it has no answer', () => {
  const planned = new Map([['lark', 2]])
  const { answers, unasked } = combineAnswers([
    { source: 'runs/one', answers: [answer('lark', 'q1')], questions, planned },
    { source: 'runs/two', answers: [], questions, planned },
  ])
  expect([answers[0]!.llm, unasked[0]!.llm]).toEqual(['lark (one)', 'lark (two)'])
})

test('of several runs the most questions count', () => {
  const plan = (llm: string, planned?: number) => ({ llm, ...(planned !== undefined && { planned }) })
  expect([...plannedByLlm([plan('lark', 3), plan('wren')], [plan('lark', 2)])]).toEqual([['lark', 3]])
})
