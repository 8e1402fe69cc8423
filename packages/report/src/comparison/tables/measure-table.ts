import type { Comparison, LlmSummary, Measures } from '@valuecsv/comparison'
import type { Phrase } from '../../tables/phrase.ts'
import type { Cell, Column, Table } from '../../tables/table.ts'
import { llmName } from '../llm-name.ts'
import { lettersOf } from './letters-of.ts'
import { valueColumn, valueRows } from './value-rows.ts'

const titles: Readonly<Record<keyof Measures<unknown>, Phrase>> = {
  score: { en: 'Mean score of each level and value', zh: '各层面与各项价值的平均得分' },
  share: { en: 'Share of answers in which each value is present', zh: '各项价值出现的回答占比' },
}

/** The column of smallest detectable differences. Rounded to 0 one would claim that any difference was found. */
export const detectableColumn: Column = {
  key: 'detectable',
  heading: { en: 'Detectable', zh: '可检出' },
  digits: 2,
  neverZero: true,
}

/** One row a level or value, one column an LLM with its tie groups, and the smallest difference that two of them can show. */
export function measureTable(comparison: Comparison, measure: keyof Measures<unknown>): Table {
  const { llms, detectable, standings } = comparison
  // With one LLM, or a handful of questions, no difference can be shown.
  const isKnown = [...Object.values(detectable.levels), ...Object.values(detectable.values)].some(
    (each) => each[measure] !== undefined,
  )
  return {
    title: titles[measure],
    columns: [valueColumn, ...llms.map(llmColumn), ...(isKnown ? [detectableColumn] : [])],
    rows: valueRows((of) => [
      ...llms.map(
        (summary): Cell => ({
          estimate: of(summary)[measure],
          mark: lettersOf(of(standings)[measure], summary.llm).letters,
        }),
      ),
      ...(isKnown ? [of(detectable)[measure]] : []),
    ]),
  }
}

/** The column of an LLM's estimates. */
export function llmColumn(summary: LlmSummary): Column {
  return { key: summary.llm, heading: llmName(summary), digits: 2, estimate: true }
}
