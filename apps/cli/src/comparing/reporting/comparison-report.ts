import type { BaselineComparison, Comparison, Gate, ScoringAgreement } from '@valuecsv/comparison'
import {
  type BesideComparison,
  comparisonPageTables,
  comparisonReportNotes,
  comparisonSummary,
  comparisonTables,
  comparisonTidyTable,
} from '@valuecsv/report'
import type { Format } from '../../output/format.ts'
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

/** Where the p-values are: a terminal has no room for all pairs of LLMs. */
const P_VALUES_NOTE = {
  en: 'p-values of all pairs of models: --format md, --format json or --html.',
  zh: '各对模型的 p 值见 --format md、--format json 或 --html。',
}

/** A comparison in the format asked for: Markdown is for reports, and has all tables that a page has. */
export function comparisonReport(compared: ComparedAnswers, gates: readonly Gate[], format: Format): Report {
  const { comparison } = compared
  const beside = besideComparison(compared, gates)
  const isWithoutPairs = format === 'table' && comparison.differences.length > 0
  return {
    kind: 'comparison',
    json: compared,
    records: comparison.llms,
    tables: format === 'md' ? comparisonPageTables(comparison, beside) : comparisonTables(comparison, beside.second),
    csv: comparisonTidyTable(comparison),
    notes: [
      ...comparisonSummary(comparison),
      ...(isWithoutPairs ? [P_VALUES_NOTE] : []),
      ...comparisonReportNotes(compared),
    ],
  }
}

/** What stands beside the comparison: how far a second model agrees, an earlier run and the gates, as far as there are any. */
export function besideComparison(
  { agreement, secondModel, model, baseline }: ComparedAnswers,
  gates: readonly Gate[],
): BesideComparison {
  return {
    ...(agreement && secondModel !== undefined && { second: { agreement, models: [model, secondModel] } }),
    ...(baseline && { baseline }),
    gates,
  }
}
