import { formatCsvRow } from '@valuecsv/datasets/csv'
import type { Cell, Column, Table } from './table.ts'

/** The heading line: keys, the same in every language; an estimate has three. */
export function csvHeading(columns: readonly Column[]): string {
  return formatCsvRow(columns.flatMap(({ key, estimate }) => (estimate ? [key, `${key}_low`, `${key}_high`] : [key])))
}

/** A line of cells with all digits; undefined is empty, a phrase is in English, true and false are 1 and 0. */
export function csvLine(columns: readonly Column[], row: readonly Cell[]): string {
  return formatCsvRow(columns.flatMap((column, index) => cellFields(row[index], column.estimate === true)))
}

/** The whole table as CSV. */
export function renderCsvTable(table: Table): string {
  return csvHeading(table.columns) + table.rows.map((row) => csvLine(table.columns, row)).join('')
}

function cellFields(cell: Cell, estimate: boolean): (string | number | undefined)[] {
  if (cell === undefined) return estimate ? [undefined, undefined, undefined] : [undefined]
  if (typeof cell === 'boolean') return [cell ? 1 : 0]
  if (typeof cell !== 'object') return [cell]
  return 'estimate' in cell ? [cell.estimate.value, cell.estimate.low, cell.estimate.high] : [cell.en]
}
