import { cellText, isRightAligned } from './cell-text.ts'
import type { Language } from './phrase.ts'
import type { Table } from './table.ts'

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' ')
}

/** A table in Markdown with the same rounding as in the terminal. Ends with a line break. */
export function renderMarkdownTable(table: Table, language: Language): string {
  const { columns, rows, title } = table
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    ...(title ? [`**${escaped(title[language])}**`, ''] : []),
    line(columns.map((column) => escaped(column.heading[language]))),
    line(columns.map((column, index) => (isRightAligned(column, rows, index) ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((column, index) => escaped(cellText(row[index], column, language))))),
    '',
  ].join('\n')
}
