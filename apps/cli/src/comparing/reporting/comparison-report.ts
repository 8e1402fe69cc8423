import type { BaselineComparison, Comparison, ScoringAgreement } from '@valuecsv/comparison'
import {
  comparisonReportNotes,
  comparisonSummary,
  comparisonTables,
  comparisonTidyTable,
  type SecondScoring,
} from '@valuecsv/report'
import type { Report } from '../../output/report.ts'
import type { ReadAnswers } from '../answers/read-answers.ts'
import type { GateCase } from '../gates.ts'

/** A comparison, and with what it was made. */
export interface ComparedAnswers {
  readonly sources: readonly string[]
  readonly model: string
  /** The device that really ran; absent where the sources held all scores. */
  readonly device?: string
  readonly raw: boolean
  readonly findings: ReadAnswers['findings']
  readonly comparison: Comparison
  readonly secondModel?: string
  readonly agreement?: ScoringAgreement
  readonly baseline?: BaselineComparison
  readonly gates: readonly GateCase[]
}

/** A comparison in every format. */
export function comparisonReport(compared: ComparedAnswers): Report {
  const { comparison } = compared
  return {
    kind: 'comparison',
    json: compared,
    records: comparison.llms,
    tables: comparisonTables(comparison, secondScoring(compared)),
    csv: comparisonTidyTable(comparison),
    notes: [...comparisonSummary(comparison), ...comparisonReportNotes(compared)],
  }
}

/** How far the second model agrees, where there is one. */
export function secondScoring({ agreement, secondModel, model }: ComparedAnswers): SecondScoring | undefined {
  return agreement && secondModel !== undefined ? { agreement, models: [model, secondModel] } : undefined
}
