import { parseAnswerRecord } from '@valuecsv/datasets'
import { expect, test } from 'vitest'
import { combineSources } from './combine-sources.ts'
import type { ReadSource } from './source.ts'

function table(name: string, llm: string, text: string): ReadSource {
  const id = `${name}-001`
  const answer = parseAnswerRecord({ llm, questionId: id, text: '答' }, { file: name, line: 1 })
  return { name, answers: [answer], questions: [{ id, text }], findings: [] }
}

const ids = (...sources: ReadSource[]) =>
  combineSources(sources).answers.map(({ llm, questionId }) => [llm, questionId])

test('a question that two tables share is one', () => {
  expect(ids(table('one', 'lark', '何为公正？'), table('two', 'heron', '何为公正？'))).toEqual([
    ['lark', 'one-001'],
    ['heron', 'one-001'],
  ])
})

test('questions of two runs keep apart where only their ids are the same', () => {
  const again = { ...table('one', 'heron', '怎样做红烧肉？'), name: 'two' }
  expect(ids(table('one', 'lark', '何为公正？'), again)).toEqual([
    ['lark', 'one-001'],
    ['heron', 'one-001-2'],
  ])
})

test('an LLM that answers a question in two tables is two', () => {
  expect(ids(table('one', 'lark', '何为公正？'), table('two', 'lark', '何为公正？'))).toEqual([
    ['lark (one)', 'one-001'],
    ['lark (two)', 'one-001'],
  ])
})

test('findings name their source', () => {
  const finding = { code: 'cut-off-end', message: { en: 'cut', zh: '断' }, where: [] }
  const { findings, questions } = combineSources([{ ...table('one', 'lark', '何为公正？'), findings: [finding] }])
  expect(findings).toEqual([{ ...finding, source: 'one' }])
  expect(questions.get('one-001')).toBe('何为公正？')
})

test('LLMs of a run have the number of questions that they were to be asked, also those without an answer', () => {
  const { answers, questions } = table('run', 'lark', '何为公正？')
  const [two, same] = ['何为法治？', ' 何为公正？'].map((text, index) => ({ id: `run-${index + 2}`, text }))
  const run = { answers, questions: [...questions, two!, same!], llms: ['lark', 'heron'], findings: [] }
  const { plannedQuestions } = combineSources([{ ...run, name: 'run' }, table('two', 'wren', '何为自由？')])
  expect([...plannedQuestions]).toEqual([
    ['lark', 2],
    ['heron', 2],
  ])
})
