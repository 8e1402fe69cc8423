import type { Context } from '../context.ts'
import { withSink } from '../files/with-sink.ts'
import type { Report } from './report.ts'

/** Writes the report to `file` as one HTML file that needs nothing else; `-` is standard output. */
export async function writeHtmlReport(
  context: Context,
  { kind, tables, page, notes }: Report,
  file: string,
): Promise<void> {
  const { renderHtmlPage } = await import('@valuecsv/report')
  const title = page?.title ?? { en: kind, zh: kind }
  const html = renderHtmlPage({ title, tables, ...page, ...(notes && { notes }) }, context.language)
  await withSink(context, file, (sink) => sink.write(html))
}
