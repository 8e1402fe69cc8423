import { expect, test } from 'vitest'
import { refuseMissingTexts } from './refuse-missing-texts.ts'

test('an answer that has scores and a blank text is named, with its source', () => {
  const answer = { id: 'lark/q1/default/1', source: 'a.jsonl', text: ' ', scores: {} }
  expect(() => refuseMissingTexts([answer], 'leave it out')).toThrow(
    expect.objectContaining({
      code: 'comparison/text-missing',
      message: 'a.jsonl: the answer "lark/q1/default/1" has scores but no text to score anew',
      hint: 'leave it out',
    }),
  )
})

test('a text, and an answer without scores, can be scored', () => {
  const answer = { id: 'lark/q1/default/1', source: 'a.jsonl' }
  refuseMissingTexts([
    { ...answer, text: '诚信', scores: {} },
    { ...answer, text: '' },
  ])
})
