import { formatCsvRow } from '@valuecsv/datasets/csv'
import { csvHeadingFields, csvRowFields } from '@valuecsv/report'
import type { Cell, Column, Table } from './table.ts'

/** The heading line: keys, the same in every language; an estimate has three. */
export function csvHeading(columns: readonly Column[]): string {
  return formatCsvRow(csvHeadingFields(columns))
}

/** A line of cells with all digits; undefined is empty, a phrase is in English, true and false are 1 and 0. */
export function csvLine(columns: readonly Column[], row: readonly Cell[]): string {
  return formatCsvRow(csvRowFields(columns, row))
}

/** The whole table as CSV. */
export function renderCsvTable(table: Table): string {
  return csvHeading(table.columns) + table.rows.map((row) => csvLine(table.columns, row)).join('')
}
