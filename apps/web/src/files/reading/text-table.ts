import { type Cell, columnName, type TableRow, tableLayout } from '@valuecsv/datasets'

/** What a person says about a table; what is not said is found. */
export interface TableChoice {
  readonly sheet?: string
  /** Whether the first row names the columns. */
  readonly header?: boolean
  /** The column of the texts, counted from 0. */
  readonly column?: number
}

/** A column as a person knows it. */
export interface ColumnName {
  /** `A`, `B`, … */
  readonly letter: string
  /** From the header; empty where it says nothing. */
  readonly name: string
}

/** A table of which one column holds texts. */
export interface TextTable {
  readonly columns: readonly ColumnName[]
  readonly textColumn: number
  readonly idColumn: number | undefined
  /** The number of the row with the names; 0 where there is none. */
  readonly headerRow: number
  /** The rows below the header. */
  readonly rows: readonly TableRow[]
}

/** Rows by which the layout is found. */
const SAMPLED = 50

/** Finds header, column of texts and column of ids of a table; `names` are its columns where the file gives them apart. */
export function textTable(
  all: readonly TableRow[],
  { names, header, column }: TableChoice & { readonly names?: readonly string[] },
): TextTable {
  const sample = all.slice(0, SAMPLED)
  const layout =
    names === undefined
      ? tableLayout(sample, { header: header ?? 'auto', mayHaveTwins: true })
      : tableLayout([{ number: 0, cells: names }, ...sample], { header: true, mayHaveTwins: true })
  const start = layout.headerRow === 0 ? 0 : all.findIndex(({ number }) => number > layout.headerRow)
  const rows = start === 0 ? all : start < 0 ? [] : all.slice(start)
  let width = layout.names.length
  for (const { cells } of rows) width = Math.max(width, cells.length)
  const columns = Array.from({ length: width }, (_, index) => ({
    letter: columnName(index),
    name: layout.names[index] ?? '',
  }))
  const { idColumn, headerRow } = layout
  return {
    columns,
    textColumn: column !== undefined && column < width ? column : layout.textColumn,
    idColumn,
    headerRow,
    rows,
  }
}

/** The id of a row: what its column of ids holds, else one from its number, as the command line gives it. */
export function idOfRow({ idColumn }: TextTable, { number, cells }: TableRow, word: 'row' | 'line'): string {
  const cell: Cell = idColumn === undefined ? undefined : cells[idColumn]
  return cell === undefined || typeof cell === 'object' ? `${word}-${number}` : String(cell)
}
