/** What a cell of a table holds; `undefined` where it is empty. Cells of a CSV file are strings. */
export type Cell = string | number | boolean | undefined

/** A row that holds something. */
export interface TableRow {
  /** Its number in the file, counted from 1 as a spreadsheet shows it. */
  readonly number: number
  /** Its cells from column A on; may be shorter than other rows. */
  readonly cells: readonly Cell[]
}
