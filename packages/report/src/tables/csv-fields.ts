import type { Cell, Column } from './table.ts'

/** The heading of a table in CSV: keys, the same in every language; an estimate has three. */
export function csvHeadingFields(columns: readonly Column[]): string[] {
  return columns.flatMap(({ key, estimate }) => (estimate ? [key, `${key}_low`, `${key}_high`] : [key]))
}

/**
 * A row of a table in CSV, numbers with all their digits; undefined is empty, a phrase is in English, true and false are
 * 1 and 0. What a spreadsheet would take for a formula is for the writer to guard.
 */
export function csvRowFields(columns: readonly Column[], row: readonly Cell[]): (string | number | undefined)[] {
  return columns.flatMap((column, index) => cellFields(row[index], column.estimate === true))
}

function cellFields(cell: Cell, estimate: boolean): (string | number | undefined)[] {
  if (typeof cell === 'object' && 'estimate' in cell)
    return [cell.estimate.value, cell.estimate.low, cell.estimate.high]
  const field = typeof cell === 'boolean' ? (cell ? 1 : 0) : typeof cell === 'object' ? cell.en : cell
  return estimate ? [field, undefined, undefined] : [field]
}
