import { ValueCsvError } from '@valuecsv/errors'
import { parseValueId } from '@valuecsv/taxonomy'
import type { Notice } from '../bytes/notice.ts'
import { columnName } from './column-name.ts'
import type { Cell, TableRow } from './table.ts'

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
  /** The name of the column that holds the texts, or its letter (`B`). Default: found by name or by its long cells. */
  readonly column?: string
  readonly onNotice?: (notice: Notice) => void
}

const textNames = ['text', 'texts', 'content', 'answer', 'response', '文本', '内容', '正文', '回答', '答案']
const idNames = ['id', '编号', '序号']

/** The longest cell that passes for a name of a column. */
const longestName = 40

/**
 * Finds header row, column of texts and column of ids from the first rows of a table, and tells by `onNotice` what it
 * guessed: a column of a known name (`text`, `文本`, …) is no guess. Throws `datasets/no-such-column` and `datasets/duplicate-column`, which name the columns there are.
 */
export function tableLayout(rows: readonly TableRow[], options: TableLayoutOptions = {}): TableLayout {
  const { file = 'table', column, onNotice } = options
  const header = headerRow(rows, column)
  const names = header === undefined ? [] : Array.from(header.cells, nameOf)
  const body = rows.filter(({ number }) => number > (header?.number ?? 0))
  const textColumn = column === undefined ? likelyColumn(names, body) : namedColumn(names, column, rows, file)
  if (column === undefined && !isTextName(names[textColumn])) {
    const label = columnLabel(names, textColumn)
    const from = header === undefined ? 'no header row' : `header in row ${header.number}`
    onNotice?.({ code: 'datasets/column-guessed', message: `${file}: ${from}, texts taken from column ${label}` })
  }
  refuseTwins(names, textColumn, file)
  const idColumn = names.findIndex((name) => idNames.includes(name.toLowerCase()))
  return { headerRow: header?.number ?? 0, names, textColumn, idColumn: idColumn < 0 ? undefined : idColumn }
}

/** A column for a message: its letter and, where it has one, its name. */
export function columnLabel(names: readonly string[], column: number): string {
  const name = names[column]
  return name === undefined || name === '' ? columnName(column) : `${columnName(column)} ("${name}")`
}

/** Throws `datasets/duplicate-column` when another column has the name of this one. */
function refuseTwins(names: readonly string[], column: number, file: string): void {
  const name = names[column]
  const twin = name ? names.findIndex((other, index) => index !== column && other === name) : -1
  if (twin >= 0) {
    const both = `${columnName(column)} and ${columnName(twin)}`
    throw new ValueCsvError('datasets/duplicate-column', `${file}: columns ${both} are both named "${name}"`)
  }
}

function nameOf(cell: Cell): string {
  return cell === undefined || typeof cell === 'object' ? '' : String(cell).trim()
}

/** The row that names the columns: one with a known name, else the first as wide as the table whose cells are short. */
function headerRow(rows: readonly TableRow[], column: string | undefined): TableRow | undefined {
  const first = rows.slice(0, 20)
  const known = first.find(({ cells }) => namesColumns(cells.map(nameOf), column))
  if (known !== undefined) return known
  const width = Math.max(...first.map(filled))
  const candidate = first.find((row) => filled(row) * 2 > width)
  const looksLikeNames = candidate?.cells.every((cell) => cell === undefined || isShortText(cell))
  if (candidate === undefined || !looksLikeNames) return undefined
  const below = first.filter(({ number }) => number > candidate.number)
  return longest(below) > longest([candidate]) * 2 ? candidate : undefined
}

/** A lone name of a value may be data; several in one row name columns. */
function namesColumns(names: readonly string[], column: string | undefined): boolean {
  if (column !== undefined && names.includes(column.trim())) return true
  if (names.some(isTextName)) return true
  return names.filter((name) => parseValueId(name) !== undefined).length >= 3
}

function isTextName(name: string | undefined): boolean {
  return name !== undefined && textNames.includes(name.toLowerCase())
}

function isShortText(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= longestName
}

function filled(row: TableRow): number {
  return row.cells.filter((cell) => cell !== undefined).length
}

function longest(rows: readonly TableRow[]): number {
  return Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => nameOf(cell).length)))
}

function namedColumn(names: readonly string[], column: string, rows: readonly TableRow[], file: string): number {
  const wanted = column.trim()
  const exact = names.indexOf(wanted)
  if (exact >= 0) return exact
  const folded = names.findIndex((name) => name.toLowerCase() === wanted.toLowerCase())
  if (folded >= 0) return folded
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  for (let at = 0; at < width; at++) if (columnName(at) === wanted) return at
  const known = names.filter((name) => name !== '').map((name) => `"${name}"`)
  const letters = width < 2 ? 'column A' : `columns A to ${columnName(width - 1)}`
  const found = known.length === 0 ? `no header row and ${letters}` : known.join(', ')
  throw new ValueCsvError('datasets/no-such-column', `${file}: no column "${wanted}", found ${found}`)
}

function likelyColumn(names: readonly string[], body: readonly TableRow[]): number {
  const known = names.findIndex(isTextName)
  if (known >= 0) return known
  const lengths: number[] = []
  for (const { cells } of body) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === 'string') lengths[column] = (lengths[column] ?? 0) + cell.length
    }
  }
  return lengths.reduce((best, length, column) => (length > (lengths[best] ?? 0) ? column : best), 0)
}
