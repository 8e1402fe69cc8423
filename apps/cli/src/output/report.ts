import type { Context } from '../context.ts'
import type { Phrase } from '../language/phrase.ts'
import { renderCsvTable } from './csv-text.ts'
import type { Format } from './format.ts'
import { renderMarkdownTable } from './render-markdown-table.ts'
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
  /** What people read; CSV is the first of them. */
  readonly tables: readonly Table[]
  /** Sentences below the tables. */
  readonly notes?: readonly Phrase[]
}

/** Prints the report on standard output in the format asked for. */
export async function printReport(context: Context, report: Report, format: Format): Promise<void> {
  await context.stdout.write(await renderReport(context, report, format))
}

async function renderReport(context: Context, report: Report, format: Format): Promise<string> {
  const { language, color } = context
  const notes = (report.notes ?? []).map((note) => `${note[language]}\n`)
  switch (format) {
    case 'json':
      return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind: report.kind, ...report.json }, null, 2)}\n`
    case 'jsonl':
      return (report.records ?? []).map((record) => `${JSON.stringify(record)}\n`).join('')
    case 'csv':
      return renderCsvTable(report.tables[0]!)
    case 'md':
      return [...report.tables.map((table) => renderMarkdownTable(table, language)), ...notes].join('\n')
    case 'table': {
      const { renderTextTable } = await import('./render-text-table.ts')
      const tables = report.tables.map((table) => renderTextTable(table, { language, color }))
      return [...tables, ...(notes.length > 0 ? [notes.join('')] : [])].join('\n')
    }
  }
}
