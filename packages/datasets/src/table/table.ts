/** A cell of a workbook whose formula failed: it holds no value. */
export interface ErrorCell {
  /** As the sheet shows it, such as `#DIV/0!`. */
  readonly error: string
  /** The name of its sheet. */
  readonly sheet: string
}

/** What a cell of a table holds; `undefined` where it is empty. Cells of a CSV file are strings. */
export type Cell = string | number | boolean | ErrorCell | undefined

/** A row that holds something. */
export interface TableRow {
  /** Its number in the file, counted from 1 as a spreadsheet shows it. */
  readonly number: number
  /** Its cells from column A on; may be shorter than other rows. */
  readonly cells: readonly Cell[]
}
