import { parseAnswerRecord } from '@valuecsv/datasets'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import type { SourcedAnswer } from '../../sources/source.ts'
import { questionEntries, searchEntries, sortEntries } from './question-entries.ts'

function answer(llm: string, questionId: string, text: string, justice: number): SourcedAnswer {
  const scores = Object.fromEntries(VALUE_IDS.map((id) => [id, id === 'justice' ? justice : 0.1]))
  const record = { llm, questionId, text, scores, values: [] }
  return { ...parseAnswerRecord(record, { file: 'a.jsonl', line: 1 }), source: 'a.jsonl' }
}

const answers = [
  answer('Lark', 'q1', '公正是根本。', 0.5),
  answer('Heron', 'q1', '法治是保障。', 0.6),
  answer('Lark', 'q2', '诚信为本。', 0.1),
  answer('Heron', 'q2', 'GDP', 0.9),
]
const entries = questionEntries(answers, new Map([['q1', '何为公正？']]))
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('a question has its text, or its id where no source has one', () => {
  expect(entries.map(({ text }) => text)).toEqual(['何为公正？', 'q2'])
})

test.each([
  ['', ['q1', 'q2']],
  [' gdp', ['q2']],
  ['何为', ['q1']],
  ['heron', ['q1', 'q2']],
  ['没有的字', []],
])('words are looked for in questions, answers and names: %j', (words, found) => {
  expect(ids(searchEntries(entries, words))).toEqual(found)
})

test('questions are sorted by how far answers are apart, or how high they are, on one value or on all', () => {
  expect(ids(sortEntries(entries, 'asked', 'justice'))).toEqual(['q1', 'q2'])
  expect(ids(sortEntries(entries, 'spread', 'justice'))).toEqual(['q2', 'q1'])
  expect(ids(sortEntries(entries, 'spread', 'freedom'))).toEqual(['q1', 'q2'])
  expect(ids(sortEntries(entries, 'highest', undefined))).toEqual(['q1', 'q2'])
})

test('a question that nobody answered comes last', () => {
  const refused = { ...answer('Lark', 'q3', '', 0.9), status: 'refused' as const }
  expect(ids(sortEntries([...questionEntries([refused], new Map()), ...entries], 'highest', 'justice'))).toEqual([
    ...['q1', 'q2', 'q3'],
  ])
})
