import type { BaselineComparison, Comparison, ScoringAgreement } from '@valuecsv/comparison'
import type { Table } from '../tables/table.ts'
import { agreementTable } from './tables/agreement-table.ts'
import { correctedTable } from './tables/corrected-table.ts'
import { baselineTable, differenceTable } from './tables/difference-table.ts'
import { measureTable } from './tables/measure-table.ts'
import { neededTable } from './tables/needed-table.ts'
import { stabilityTables } from './tables/stability-table.ts'
import { freedTable, styleTable } from './tables/style-tables.ts'
import { summaryTable } from './tables/summary-table.ts'

/** What stands beside a comparison: how far a second evaluator agrees, with the names of both. */
export interface SecondScoring {
  readonly agreement: ScoringAgreement
  readonly models: readonly [string, string]
}

/** The tables that people need first, as a terminal shows them. */
export function comparisonTables(comparison: Comparison, second?: SecondScoring): Table[] {
  return present([
    summaryTable(comparison),
    measureTable(comparison, 'score'),
    measureTable(comparison, 'share'),
    correctedTable(comparison),
    styleTable(comparison),
    ...stabilityTables(comparison),
    second && agreementTable(second.agreement, second.models),
  ])
}

/** Those and all others, for a page; with how the LLMs stand to an earlier run, where there is one. */
export function comparisonPageTables(
  comparison: Comparison,
  second?: SecondScoring,
  baseline?: BaselineComparison,
): Table[] {
  return [
    ...comparisonTables(comparison, second),
    ...present([
      ...[freedTable(comparison), neededTable(comparison), differenceTable(comparison)],
      baseline && baselineTable(baseline),
    ]),
  ]
}

function present(tables: readonly (Table | undefined)[]): Table[] {
  return tables.filter((table) => table !== undefined)
}
