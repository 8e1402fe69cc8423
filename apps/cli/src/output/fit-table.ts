import { cellText } from '@valuecsv/report'
import type { Language } from '../language/phrase.ts'
import { displayWidth } from './display-width.ts'
import type { Table } from './table.ts'

/** What stands between two columns. */
const GAP_COLUMNS = 2

/** The table in pieces that fit the terminal's width, each with the first column; a table that fits is one piece. */
export function fitTable(table: Table, language: Language, width: number): Table[] {
  const widths = table.columns.map((column, index) =>
    Math.max(
      displayWidth(column.heading[language]),
      ...table.rows.map((row) => displayWidth(cellText(row[index], column, language))),
    ),
  )
  const pieces: number[][] = []
  let used = 0
  for (let index = 1; index < table.columns.length; index++) {
    const needed = GAP_COLUMNS + widths[index]!
    if (pieces.length === 0 || used + needed > width) {
      pieces.push([0])
      used = widths[0]!
    }
    pieces.at(-1)!.push(index)
    used += needed
  }
  if (pieces.length <= 1) return [table]
  return pieces.map((indexes, piece) => ({
    ...(table.title && piece === 0 ? { title: table.title } : {}),
    columns: indexes.map((index) => table.columns[index]!),
    rows: table.rows.map((row) => indexes.map((index) => row[index])),
  }))
}
