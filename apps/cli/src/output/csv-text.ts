import type { Cell, Column, Table } from './table.ts'

/** The field as RFC 4180 wants it: quoted where it holds a separator, a quote or a line break. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The heading line: keys, the same in every language; an estimate has three. */
export function csvHeading(columns: readonly Column[]): string {
  return `${columns
    .flatMap(({ key, estimate }) => (estimate ? [key, `${key}_low`, `${key}_high`] : [key]))
    .map(csvField)
    .join(',')}\n`
}

/** A line of cells with all digits; undefined is empty, a phrase is in English, true and false are 1 and 0. */
export function csvLine(columns: readonly Column[], row: readonly Cell[]): string {
  return `${columns
    .flatMap((column, index) => cellFields(row[index], column.estimate === true))
    .map(csvField)
    .join(',')}\n`
}

/** The whole table as CSV. */
export function renderCsvTable(table: Table): string {
  return csvHeading(table.columns) + table.rows.map((row) => csvLine(table.columns, row)).join('')
}

function cellFields(cell: Cell, estimate: boolean): string[] {
  if (cell === undefined) return estimate ? ['', '', ''] : ['']
  if (typeof cell === 'boolean') return [cell ? '1' : '0']
  if (typeof cell !== 'object') return [String(cell)]
  return 'value' in cell ? [cell.value, cell.low, cell.high].map(String) : [cell.en]
}
