import { cellText, isRightAligned } from './cell-text.ts'
import type { Language } from './phrase.ts'
import type { Table } from './table.ts'

/**
 * A text that Markdown shows as it is, on one line: no cell ends in it, and nothing of it becomes HTML, an image or a link.
 */
export function markdownText(text: string): string {
  // An underscore within a word is one to Markdown, too.
  return text
    .replace(/[\\|*`~]|<(?=[a-z/!?])|\](?=[([])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu, '\\$&')
    .replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')
}

/** A table in Markdown with the same rounding as in the terminal. Ends with a line break. */
export function renderMarkdownTable(table: Table, language: Language): string {
  const { columns, rows, title } = table
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    ...(title ? [`**${markdownText(title[language])}**`, ''] : []),
    line(columns.map((column) => markdownText(column.heading[language]))),
    line(columns.map((column, index) => (isRightAligned(column, rows, index) ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((column, index) => markdownText(cellText(row[index], column, language))))),
    '',
  ].join('\n')
}
