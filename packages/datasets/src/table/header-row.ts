import { parseValueId } from '@valuecsv/taxonomy'
import { cellName, isIdName, isTextName } from './column-names.ts'
import { looksLikeNames } from './looks-like-names.ts'
import type { Cell, TableRow } from './table.ts'

/** Whether the first row names the columns: found out, or said. */
export type HeaderOption = 'auto' | boolean

/** The row that names the columns, and whether that it does, or that none does, was guessed. */
export interface FoundHeader {
  readonly row: TableRow | undefined
  readonly guessed: boolean
}

/** The longest cell that passes for a name of a column. */
const longestName = 40

/**
 * The header of a table: among the first twenty rows the first that is as wide as the table, or one above it, where it has
 * a known name or that of the wanted column; else the first as wide as the table where its cells are short and cells
 * below are twice as long or all of its cells look like names.
 */
export function headerRow(
  rows: readonly TableRow[],
  { header, column }: { readonly header: HeaderOption; readonly column: string | undefined },
): FoundHeader {
  if (header !== 'auto') return { row: header ? rows[0] : undefined, guessed: false }
  const first = rows.slice(0, 20)
  const width = Math.max(...first.map(filled))
  const candidate = first.find((row) => filled(row) * 2 > width)
  // Above a header are titles at the most: below a row as wide as the table the same words are data.
  const known = first.find(
    ({ cells, number }) => number <= (candidate?.number ?? 0) && namesColumns(cells.map(cellName), column),
  )
  if (known !== undefined) return { row: known, guessed: false }
  if (candidate === undefined || !candidate.cells.every((cell) => cell === undefined || isShortText(cell))) {
    return { row: undefined, guessed: true }
  }
  const below = first.filter(({ number }) => number > candidate.number)
  const isHeader =
    longest(below) > longest([candidate]) * 2 || (filled(candidate) === width && namesAbove(candidate, below))
  return { row: isHeader ? candidate : undefined, guessed: true }
}

/** A lone name of a value may be data; several in one row name columns, as does that of ids beside anything else. */
function namesColumns(names: readonly string[], column: string | undefined): boolean {
  if (column !== undefined && names.some((name) => name.toLowerCase() === column.trim().toLowerCase())) return true
  if (names.some(isTextName)) return true
  if (names.some(isIdName) && names.filter((name) => name !== '').length > 1) return true
  return names.filter((name) => parseValueId(name) !== undefined).length >= 3
}

/** Names of columns differ from each other, and none is what a cell below it holds. */
function namesAbove({ cells }: TableRow, below: readonly TableRow[]): boolean {
  const names = cells.map(cellName)
  if (below.length === 0 || !looksLikeNames(names)) return false
  return below.every((row) => names.every((name, column) => cellName(row.cells[column]) !== name))
}

function isShortText(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= longestName
}

function filled(row: TableRow): number {
  return row.cells.filter((cell) => cell !== undefined).length
}

function longest(rows: readonly TableRow[]): number {
  let length = 0
  for (const { cells } of rows) for (const cell of cells) length = Math.max(length, cellName(cell).length)
  return length
}
