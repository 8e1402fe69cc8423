import { cellText, isRightAligned } from './cell-text.ts'
import type { Language } from './phrase.ts'
import type { Table } from './table.ts'

/** What means something to Markdown, as parts of one pattern. */
const parts = [
  /[\\|*`~]/,
  /<(?=[a-z/!?])/,
  /\](?=[([])/,
  // An underscore within a word is one to Markdown, too.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // `&lt;` and `&#60;` are characters.
  /&(?=#?[a-z\d]+;)/,
  // GitHub makes links of bare addresses.
  /:(?=\/\/)|(?<=www)\./,
]
const marks = new RegExp(parts.map(({ source }) => source).join('|'), 'giu')

/**
 * A text that Markdown shows as it is, on one line: no cell ends in it, and nothing of it becomes HTML, another character,
 * an image or a link; what would turn its direction is seen. One link remains: GitHub makes one of an e-mail address
 * however it is written.
 */
export function markdownText(text: string): string {
  return text
    .replace(marks, '\\$&')
    .replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '\ufffd')
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
