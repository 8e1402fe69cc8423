import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { Notice } from '../bytes/notice.ts'
import { columnName } from './column-name.ts'
import { cellName, isIdName, namedAsTexts } from './column-names.ts'
import { type HeaderOption, headerRow } from './header-row.ts'
import { isFigure } from './is-figure.ts'
import type { TableRow } from './table.ts'

/** Where a table keeps its names and its texts. */
export interface TableLayout {
  /** The number of the header row; 0 when there is none, so that data always begins after it. */
  readonly headerRow: number
  /** The names of the header by column, trimmed; empty without a header. */
  readonly names: readonly string[]
  readonly textColumn: number
  /** `undefined` where no column is named as ids are. */
  readonly idColumn: number | undefined
}

/** How to find the layout of a table. */
export interface TableLayoutOptions {
  /** What errors and notices call the file. Default `table`. */
  readonly file?: string
  /** The name of the column that holds the texts, or its letter (`B`, `b`). Default: found by name or by its long cells. */
  readonly column?: string
  /** Whether the first row names the columns. Default `auto`: found, and told where that is a guess. */
  readonly header?: HeaderOption
  /** Whether another column may have the name of that of the texts, where columns go by their place. Default false. */
  readonly mayHaveTwins?: boolean
  readonly onNotice?: (notice: Notice) => void
}

/**
 * Finds header row, column of texts and column of ids from the first rows of a table, and tells by `onNotice` what it
 * guessed: a column of a known name (`text`, `文本`, …) is no guess where it is the only one, else `text`, `文本`, `内容` come
 * before `answer`, `回答`. Throws `datasets/no-such-column`, or
 * `datasets/no-header` where no column has a name, and `datasets/duplicate-column`; they name the columns there are.
 */
export function tableLayout(rows: readonly TableRow[], options: TableLayoutOptions = {}): TableLayout {
  const { file = 'table', column, header: wanted = 'auto', mayHaveTwins = false, onNotice } = options
  const { row: header, guessed } = headerRow(rows, { header: wanted, column })
  const names = header === undefined ? [] : Array.from(header.cells, cellName)
  const body = rows.filter(({ number }) => number > (header?.number ?? 0))
  const [known, ...others] = column === undefined ? namedAsTexts(names) : []
  const textColumn = column === undefined ? (known ?? longestColumn(body)) : namedColumn(names, column, rows, file)
  const columnGuessed = column === undefined && (known === undefined || others.length > 0)
  if (columnGuessed || (guessed && rows.length > 0)) {
    const label = columnLabel(names, textColumn)
    const from = header === undefined ? 'no header row' : `header in row ${header.number}`
    const code = columnGuessed ? 'datasets/column-guessed' : 'datasets/header-guessed'
    const not = others.length === 0 ? '' : `, not from ${others.map((other) => columnLabel(names, other)).join(', ')}`
    onNotice?.({ code, message: `${file}: ${from}, texts taken from column ${label}${not}` })
  }
  if (!mayHaveTwins) refuseTwins(names, textColumn, file)
  const idColumn = names.findIndex(isIdName)
  return { headerRow: header?.number ?? 0, names, textColumn, idColumn: idColumn < 0 ? undefined : idColumn }
}

/** A column for a message: its letter and, where it has one, its name. */
export function columnLabel(names: readonly string[], column: number): string {
  const name = names[column]
  return name === undefined || name === '' ? columnName(column) : `${columnName(column)} (${quoted(name)})`
}

/** Throws `datasets/duplicate-column` when another column has the name of this one. */
function refuseTwins(names: readonly string[], column: number, file: string): void {
  const name = names[column]
  const twin = name ? names.findIndex((other, index) => index !== column && other === name) : -1
  if (twin >= 0) {
    const both = `${columnName(column)} and ${columnName(twin)}`
    throw new ValueCsvError('datasets/duplicate-column', `${file}: columns ${both} are both named ${quoted(name!)}`)
  }
}

function namedColumn(names: readonly string[], column: string, rows: readonly TableRow[], file: string): number {
  const wanted = column.trim()
  const exact = names.indexOf(wanted)
  if (exact >= 0) return exact
  const folded = names.findIndex((name) => name.toLowerCase() === wanted.toLowerCase())
  if (folded >= 0) return folded
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  for (let at = 0; at < width; at++) if (columnName(at) === wanted.toUpperCase()) return at
  const known = names.flatMap((name, at) => (name === '' ? [] : [columnLabel(names, at)]))
  const letters = width < 2 ? 'column A' : `columns A to ${columnName(width - 1)}`
  const missing = `${file}: no column ${quoted(wanted)}, found`
  if (known.length > 0) throw new ValueCsvError('datasets/no-such-column', `${missing} ${known.join(', ')}`)
  throw new ValueCsvError('datasets/no-header', `${missing} no header row and ${letters}`, {
    hint: 'If the first row is the header, say so by the option `header`.',
  })
}

/** The column with the most words. */
function longestColumn(body: readonly TableRow[]): number {
  const lengths: number[] = []
  for (const { cells } of body) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === 'string' && !isFigure(cell)) lengths[column] = (lengths[column] ?? 0) + cell.length
    }
  }
  return lengths.reduce((best, length, column) => (length > (lengths[best] ?? 0) ? column : best), 0)
}
