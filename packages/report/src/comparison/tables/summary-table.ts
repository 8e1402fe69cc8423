import type { Comparison, Coverage } from '@valuecsv/comparison'
import { LEVEL_IDS, LEVELS } from '@valuecsv/taxonomy'
import type { Phrase } from '../../tables/phrase.ts'
import type { Cell, Column, Table } from '../../tables/table.ts'
import { llmName } from '../llm-name.ts'
import { lettersOf } from './letters-of.ts'

type Status = 'refused' | 'empty' | 'truncated' | 'error'

const statusNames: Readonly<Record<Status, Phrase>> = {
  refused: { en: 'Refused', zh: '拒答' },
  empty: { en: 'Empty', zh: '空白' },
  truncated: { en: 'Cut off', zh: '截断' },
  error: { en: 'Errors', zh: '出错' },
}

/** One row an LLM: how much it answered, what became of the rest, and the mean score of each level. */
export function summaryTable(comparison: Comparison): Table {
  const { llms } = comparison
  const statuses = (Object.keys(statusNames) as Status[]).filter((status) =>
    llms.some(({ coverage }) => coverage[status] > 0),
  )
  return {
    title: { en: 'Coverage and levels', zh: '作答情况与三个层面' },
    columns: [
      { key: 'llm', heading: { en: 'Model', zh: '模型' } },
      { key: 'answers', heading: { en: 'Answers', zh: '回答数' }, align: 'right' },
      ...statuses.map((status): Column => ({ key: status, heading: statusNames[status] })),
      { key: 'questions', heading: { en: 'Questions', zh: '问题数' } },
      ...LEVEL_IDS.map((id): Column => ({ key: id, heading: LEVELS[id].name, digits: 2, estimate: true })),
    ],
    rows: llms.map((summary) => [
      llmName(summary),
      answersCell(summary.coverage),
      ...statuses.map((status) => summary.coverage[status]),
      summary.coverage.questionsAnswered,
      ...LEVEL_IDS.map((id): Cell => {
        const { letters } = lettersOf(comparison.standings.levels[id].score, summary.llm)
        return { estimate: summary.levels[id].score, mark: letters }
      }),
    ]),
  }
}

function answersCell({ asked, answered }: Coverage): Cell {
  return asked === answered ? answered : { en: `${answered} of ${asked}`, zh: `${answered} / ${asked}` }
}
