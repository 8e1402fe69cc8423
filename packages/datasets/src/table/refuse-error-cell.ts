import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { Cell, ErrorCell } from './table.ts'

/** Where a cell stands: the column as a message calls it. */
export interface CellPlace {
  readonly file: string
  readonly row: number
  readonly column: string
}

/** The cell, which holds a value or nothing. Throws `datasets/error-cell` for one whose formula failed. */
export function refuseErrorCell(cell: Cell, { file, row, column }: CellPlace): Exclude<Cell, ErrorCell> {
  if (typeof cell !== 'object') return cell
  throw new ValueCsvError(
    'datasets/error-cell',
    `${file}: sheet ${quoted(cell.sheet)}, row ${row}, column ${column}: expected a text, found the error ${cell.error}`,
    { hint: 'Mend the formula, write its text in its place, or clear the cell.' },
  )
}
