import { compareAnswers, type ScoredAnswer } from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { comparisonReport } from './comparison-report.ts'

function reportOf(llms: readonly string[], format: Parameters<typeof comparisonReport>[2]) {
  const answers = llms.flatMap((llm, lift) =>
    Array.from({ length: 10 }, (_, i): ScoredAnswer => {
      const scores = VALUE_IDS.map(() => (i % 7) / 20 + lift / 10)
      return { llm, questionId: `q${i}`, status: 'answered', scores, values: [] }
    }),
  )
  const comparison = compareAnswers(answers, { resamples: 50 })
  return comparisonReport({ sources: [], model: 'm', raw: false, findings: [], comparison, gates: [] }, [], format)
}

const hasPairs = ({ tables }: ReturnType<typeof reportOf>) =>
  tables.some(({ columns }) => columns.some(({ key }) => key === 'adjusted_p'))
const saysWhere = ({ notes }: ReturnType<typeof reportOf>) =>
  notes!.some(({ en, zh }) => en.startsWith('p-values of all pairs') && zh.includes('--format md'))

test('a terminal says where the p-values of all pairs are, Markdown has them', () => {
  const [table, markdown] = [reportOf(['lark', 'heron'], 'table'), reportOf(['lark', 'heron'], 'md')]
  expect([hasPairs(table), saysWhere(table)]).toEqual([false, true])
  expect([hasPairs(markdown), saysWhere(markdown)]).toEqual([true, false])
})

test('of a single LLM there are no pairs to tell of', () => {
  expect([hasPairs(reportOf(['lark'], 'md')), saysWhere(reportOf(['lark'], 'table'))]).toEqual([false, false])
})
