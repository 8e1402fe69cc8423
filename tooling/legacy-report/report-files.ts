import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { formatCsvRow } from '@valuecsv/datasets/csv'
import { cellText, renderHtmlPage, renderMarkdownTable, type Table } from '@valuecsv/report'
import { reportNotes } from './report-notes.ts'
import { type ReportData, reportTables, type TrainingRecord } from './report-tables.ts'
import { TRAININGS } from './trainings.ts'

const results = (name: string) => new URL(`./results/${name}.json`, import.meta.url)

async function read<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(results(name), 'utf8')) as Content
}

/** The report from what is in results/: a text for each extension that it is written with. */
export async function reportFiles(): Promise<(readonly [extension: string, text: string])[]> {
  const trainings = new Map<string, TrainingRecord>()
  for (const { name } of TRAININGS) if (existsSync(results(name))) trainings.set(name, await read<TrainingRecord>(name))
  const studies = await read<Pick<ReportData, 'leak' | 'drift'>>('studies')
  const data: ReportData = { ...studies, trainings }
  const tables = reportTables(data)
  const notes = reportNotes(data)
  const title = { en: 'What the original’s procedure gives, and why', zh: '原流程的结果及其原因' }

  const markdown = [
    `# ${title.en}`,
    'Made by `node --conditions=@valuecsv/source tooling/legacy-report/report.ts` from the figures in `tooling/legacy-report/results`; do not edit. `run-trainings.ts` beside it runs what is missing, and goes on where it was stopped. The same as [a page](legacy-report.html), [CSV](legacy-report.csv) and [JSON](legacy-report.json).',
    ...notes.map(({ en }) => en),
    ...tables.map(
      ({ title: heading, ...table }) => `## ${heading!.en}\n\n${renderMarkdownTable(table, 'en').trimEnd()}`,
    ),
  ].join('\n\n')
  const json = { schemaVersion: 1, kind: 'legacy-report', ...studies, trainings: [...trainings.values()] }
  const separator = formatCsvRow([''])
  return [
    ['md', `${markdown}\n`],
    ['html', renderHtmlPage({ title, tables, notes }, 'en')],
    ['csv', tables.map(csv).join(separator).replaceAll('\r\n', '\n')],
    ['json', `${JSON.stringify(json, null, 2)}\n`],
  ]
}

/** One table of a CSV file: its title, its columns, its rows; an empty line follows. */
function csv(table: Table): string {
  const rows = table.rows.map((row) => formatCsvRow(row.map((cell) => plain(cell, table))))
  return [formatCsvRow([table.title!.en]), formatCsvRow(table.columns.map(({ key }) => key)), ...rows].join('')
}

function plain(cell: Table['rows'][number][number], { columns }: Table): string {
  if (cell === undefined) return ''
  return typeof cell === 'number' ? String(cell) : cellText(cell, columns[0]!, 'en')
}
