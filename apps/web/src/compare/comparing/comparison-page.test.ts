import { compareAnswers } from '@valuecsv/comparison'
import { parseAnswerRecord } from '@valuecsv/datasets'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { comparisonPage } from './comparison-page.ts'

test('the command that makes the page again takes every name of a source for one file', () => {
  const scores = Object.fromEntries(VALUE_IDS.map((id) => [id, 0.25]))
  const line = { llm: 'lark', questionId: 'q1', text: '答', scores, values: [], model: 'csv-lite@0123' }
  const answers = [{ ...parseAnswerRecord(line, { file: '-x.csv', line: 1 }), source: '-x.csv' }]
  const { provenance } = comparisonPage({
    ...{ answers, questions: new Map(), findings: [], model: 'csv-lite@0123' },
    comparison: compareAnswers(answers, { resamples: 100 }),
    sources: [{ name: '-x.csv' }, { name: "my friend's run" }, { name: '回答.xlsx' }],
  })
  expect(provenance?.at(-1)?.value).toBe(
    "valuecsv compare ./-x.csv 'my friend'\\''s run' 回答.xlsx --seed 0 --html report.html",
  )
})
