import type { AnswerRecord } from '@valuecsv/datasets'
import { comparisonPageTables, comparisonSummary, renderHtmlPage } from '@valuecsv/report'
import type { Context } from '../context.ts'
import { withSink } from '../files/with-sink.ts'
import { type ComparedAnswers, comparisonReportNotes, secondScoring } from './comparison-report.ts'

/** Writes the whole report as one HTML file; `-` is standard output. */
export async function writeComparisonPage(
  context: Context,
  compared: ComparedAnswers,
  _: { readonly answers: readonly AnswerRecord[]; readonly questions: ReadonlyMap<string, string> },
  { html }: { readonly html: string; readonly answers?: 'all' | 'none' },
): Promise<void> {
  const page = renderHtmlPage(
    {
      title: { en: 'Comparison of language models', zh: '大模型比较' },
      tables: comparisonPageTables(compared.comparison, secondScoring(compared)),
      notes: [...comparisonSummary(compared.comparison), ...comparisonReportNotes(compared)],
    },
    context.language,
  )
  await withSink(context, html, (sink) => sink.write(page))
}
