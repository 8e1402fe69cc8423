import type { BaselineComparison, Comparison, Gate, ScoringAgreement } from '@valuecsv/comparison'
import type { Table } from '../tables/table.ts'
import { agreementTable } from './tables/agreement-table.ts'
import { correctedTable } from './tables/corrected-table.ts'
import { baselineTable, differenceTable } from './tables/difference-table.ts'
import { gateTable } from './tables/gate-table.ts'
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

/** What a page shows beside a comparison, where there is any of it. */
export interface BesideComparison {
  readonly second?: SecondScoring
  /** How the LLMs stand to an earlier run. */
  readonly baseline?: BaselineComparison
  /** What must not be so. */
  readonly gates?: readonly Gate[]
}

/**
 * Those and all others, for a page, the gates first. Throws `comparison/unknown-llm` for a gate on an LLM that is not
 * compared.
 */
export function comparisonPageTables(
  comparison: Comparison,
  { second, baseline, gates = [] }: BesideComparison = {},
): Table[] {
  return present([
    gateTable(gates, comparison),
    ...comparisonTables(comparison, second),
    ...[freedTable(comparison), neededTable(comparison), differenceTable(comparison)],
    baseline && baselineTable(baseline),
  ])
}

function present(tables: readonly (Table | undefined)[]): Table[] {
  return tables.filter((table) => table !== undefined)
}
