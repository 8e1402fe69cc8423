import type { Comparison } from '@valuecsv/comparison'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Table } from '../../tables/table.ts'
import { llmColumn } from './measure-table.ts'
import { valueColumn } from './value-rows.ts'

/** The shares of answers that express each value, freed of the evaluator's errors; undefined where these are not known. */
export function correctedTable({ llms }: Comparison): Table | undefined {
  const known = llms.filter(({ corrected }) => corrected !== undefined)
  if (known.length === 0) return undefined
  return {
    title: {
      en: 'Share of answers that express each value, corrected for the evaluator’s errors',
      zh: '校正评估器误差后，出现各项价值的回答占比',
    },
    columns: [valueColumn, ...known.map(llmColumn)],
    rows: VALUE_IDS.map((id) => [
      VALUES[id].name,
      ...known.map(({ corrected }) => ({ estimate: corrected![id].probabilisticAdjustedCount })),
    ]),
  }
}
