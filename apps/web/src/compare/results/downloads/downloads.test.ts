import { parseAnswerRecord } from '@valuecsv/datasets'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { answersAsJsonLines, tableAsCsv } from './downloads.ts'

test('CSV has a byte order mark, all digits, and guards what would run as a formula', () => {
  const heading = { en: 'x', zh: 'x' }
  const columns = [
    { key: 'llm', heading },
    { key: 'score', heading, estimate: true, digits: 2 },
  ]
  expect(tableAsCsv({ columns, rows: [['=1+1', { estimate: { value: 1 / 3 } }]] })).toBe(
    "\ufeffllm,score,score_low,score_high\r\n'=1+1,0.3333333333333333,,\r\n",
  )
})

test('answers come back from their lines with their scores', () => {
  const scores = Object.fromEntries(VALUE_IDS.map((id) => [id, 0.25]))
  const line = { llm: 'Lark (two)', questionId: 'q1', text: '答', scores, values: [], model: 'csv-lite@0123' }
  const answer = parseAnswerRecord(line, { file: 'a.jsonl', line: 1 })
  const written = answersAsJsonLines({
    answers: [{ ...answer, source: 'two', planned: new Set(['q1']), id: 'Lark/q1/default/1' }],
  })
  expect(written).not.toContain('planned')
  const read = parseAnswerRecord(JSON.parse(written), { file: 'b.jsonl', line: 1 })
  expect(read).toEqual(answer)
})
