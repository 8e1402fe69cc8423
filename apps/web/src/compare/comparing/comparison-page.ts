import {
  COMPARISON_TITLE,
  comparisonPageTables,
  comparisonProvenance,
  comparisonReportNotes,
  comparisonSummary,
  fileWord,
} from '@valuecsv/report'
import type { ComparisonPage } from '@valuecsv/report/page'
import type { ComparedAnswers } from './compared-answers.ts'

/** The report as `renderComparisonPage` takes it: the same that the command line writes. */
export function comparisonPage(compared: ComparedAnswers): ComparisonPage {
  const { comparison, answers, questions, sources } = compared
  return {
    title: COMPARISON_TITLE,
    ...{ comparison, answers, questions },
    summary: comparisonSummary(comparison),
    tables: comparisonPageTables(comparison),
    notes: comparisonReportNotes(compared),
    provenance: comparisonProvenance({
      ...compared,
      maker: 'ValueCSV, the page in the browser',
      sources: sources.map(({ name, digest }) => (digest === undefined ? name : `${name} (sha256 ${digest})`)),
      again: `valuecsv compare ${sources.map(({ name }) => fileWord(name)).join(' ')} --seed ${comparison.settings.seed} --html report.html`,
    }),
  }
}
