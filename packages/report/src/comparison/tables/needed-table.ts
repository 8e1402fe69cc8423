import { type Comparison, neededFor } from '@valuecsv/comparison'
import type { Table } from '../../tables/table.ts'
import { detectableColumn } from './measure-table.ts'
import { valueColumn, valueRows } from './value-rows.ts'

/** How small a difference of scores these questions can show, and how many questions would show smaller ones. */
export function neededTable({ detectable, needed }: Comparison): Table | undefined {
  const rows = valueRows((of) => [of(detectable).score, ...neededFor.map((_, index) => of(needed).score?.[index])])
  if (!rows.some(([, ...cells]) => cells.some((cell) => cell !== undefined))) return undefined
  return {
    title: {
      en: 'Questions needed to show a difference in a single test',
      zh: '单次检验检出某一差异所需的问题数',
    },
    columns: [
      valueColumn,
      { ...detectableColumn, heading: { en: 'Detectable now', zh: '目前可检出' }, digits: 3 },
      ...neededFor.map((difference) => ({
        key: `needed_${difference}`,
        heading: { en: `for ${difference}`, zh: `检出 ${difference}` },
      })),
    ],
    rows,
  }
}
