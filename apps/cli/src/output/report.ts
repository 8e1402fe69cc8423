import type { Picture } from '@valuecsv/report'
import type { Context } from '../context.ts'
import type { Phrase } from '../language/phrase.ts'
import { oneLine } from './display-width.ts'
import { fitTable } from './fit-table.ts'
import type { Format } from './format.ts'
import type { Table } from './table.ts'

/** The version of every JSON document that the program prints. */
export const SCHEMA_VERSION = 1

/** A result before it has a format. */
export interface Report {
  /** What `--format json` prints after `schemaVersion` and `kind`. */
  readonly kind: string
  readonly json: object
  /** What `--format jsonl` prints, one a line. */
  readonly records?: readonly object[]
  /** What people read. */
  readonly tables: readonly Table[]
  /** What `--html` has beside: a title, more tables than fit a terminal (default: `tables`), pictures. */
  readonly page?: { readonly title: Phrase; readonly tables?: readonly Table[]; readonly pictures?: readonly Picture[] }
  /** What CSV has. Default: the first of `tables`. */
  readonly csv?: Table
  /** Sentences below the tables. */
  readonly notes?: readonly Phrase[]
}

/** Prints the report on standard output in the format asked for, else as tables. */
export async function printReport(context: Context, report: Report, format: Format = 'table'): Promise<void> {
  await context.stdout.write(await renderReport(context, report, format))
}

/** The report as text in the format asked for. */
export async function renderReport(context: Context, report: Report, format: Format): Promise<string> {
  const { language, color } = context
  const notes = (report.notes ?? []).map((note) => oneLine(note[language]))
  switch (format) {
    case 'json':
      return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: report.kind, ...report.json }, null, 2)}\n`
    case 'jsonl':
      return (report.records ?? []).map((record) => `${JSON.stringify(record)}\n`).join('')
    case 'csv': {
      const { renderCsvTable } = await import('./csv-text.ts')
      return renderCsvTable(report.csv ?? report.tables[0]!)
    }
    case 'md': {
      const { markdownText, renderMarkdownTable } = await import('@valuecsv/report')
      const paragraphs = notes.map((note) => `${markdownText(note)}\n`)
      return [...report.tables.map((table) => renderMarkdownTable(table, language)), ...paragraphs].join('\n')
    }
    case 'table': {
      const { renderTextTable } = await import('./render-text-table.ts')
      const width = context.terminal.stdout ? context.terminal.columns : Number.POSITIVE_INFINITY
      const pieces = report.tables.flatMap((table) => fitTable(table, language, width))
      const tables = pieces.map((table) => renderTextTable(table, { language, color }))
      return [...tables, ...(notes.length > 0 ? [`${notes.join('\n')}\n`] : [])].join('\n')
    }
  }
}
