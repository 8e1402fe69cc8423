import { expect, test } from 'vitest'
import { parseAnswerRecord } from '../records/parsing/parse-answer-record.ts'
import { answersOfRun } from './answers-of-run.ts'
import { withSharedIds } from './with-shared-ids.ts'

const answer = (questionId: string) =>
  parseAnswerRecord({ llm: 'lark', questionId, text: '答' }, { file: 'answers.jsonl', line: 1 })

test('a question that two tables share has the id of the first', () => {
  const idOfText = new Map<string, string>()
  const table = (name: string, text: string) => ({
    answers: [answer(`${name}-001`)],
    questions: [{ id: `${name}-001`, text }],
  })
  withSharedIds(table('one', '何为公正？'), idOfText)
  const { answers, questions } = withSharedIds(table('two', ' 何为公正？'), idOfText)
  expect(answers[0]!.questionId).toBe('one-001')
  expect(questions).toEqual([{ id: 'one-001', text: ' 何为公正？' }])
  expect(withSharedIds(table('two', '何为自由？'), idOfText).answers[0]!.questionId).toBe('two-001')
})

test('two equal questions of one run have one id, and their answers keep theirs', () => {
  const questions = ['q1', 'q2'].map((id) => ({ id, text: '何为公正？' }))
  const { answers } = withSharedIds({ answers: [answer('q1'), answer('q2')], questions }, new Map())
  expect(answers.map(({ questionId }) => questionId)).toEqual(['q1', 'q1'])
  expect(answers.map(({ id }) => id)).toEqual(['lark/q1/default/1', 'lark/q2/default/1'])
})

test('questions of tables with one name keep apart, also where the second has some of the first in another order', () => {
  const idOfText = new Map<string, string>()
  const table = (...texts: string[]) => ({
    answers: texts.map((_, i) => answer(`answers-00${i + 1}`)),
    questions: texts.map((text, i) => ({ id: `answers-00${i + 1}`, text })),
  })
  const ids = ({ answers }: ReturnType<typeof withSharedIds>) => answers.map(({ questionId }) => questionId)
  expect(ids(withSharedIds(table('何为自由？', '何为平等？'), idOfText))).toEqual(['answers-001', 'answers-002'])
  expect(ids(withSharedIds(table('何为公正？', '何为自由？', '何为法治？'), idOfText))).toEqual([
    'answers-001-2',
    'answers-001',
    'answers-003',
  ])
})

test('answers to questions that a run does not ask are left out and told', () => {
  const questions = [{ id: 'q1', text: '何为公正？' }]
  const read = answersOfRun([answer('q1'), answer('q2')], { questions, llms: ['lark'] })
  expect(read.answers.map(({ questionId }) => questionId)).toEqual(['q1'])
  expect(read.findings).toMatchObject([{ code: 'unknown-questions', where: ['q2'] }])
  expect(answersOfRun([answer('q1')], { questions, llms: [] }).findings).toEqual([])
})

test('each LLM of a run that was not asked everything is named', () => {
  const questions = ['何为公正？', '何为自由？', ' 何为公正？'].map((text, index) => ({ id: `q${index + 1}`, text }))
  const { findings, llms } = answersOfRun([answer('q1')], { questions, llms: ['lark', 'heron'] })
  expect(findings.map(({ code, message }) => [code, message.en])).toEqual([
    ['stopped-run', 'lark: 1 of 3 questions asked: the run was stopped'],
    ['stopped-run', 'heron: 0 of 3 questions asked: the run was stopped'],
  ])
  expect(findings[0]!.message.zh).toBe('lark：3 个问题只问了 1 个：提问中途停止')
  expect(llms).toEqual(['lark', 'heron'])
})
