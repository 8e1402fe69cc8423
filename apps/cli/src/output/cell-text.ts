import type { Language } from '../language/phrase.ts'
import type { Cell, Column } from './table.ts'

/** What stands for an undefined number where people read it. */
export const UNDEFINED_MARK = '–'

/** A cell as people read it: rounded, in their language. */
export function cellText(cell: Cell, column: Column, language: Language): string {
  const digits = column.digits ?? 0
  if (cell === undefined) return UNDEFINED_MARK
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return grouped(cell, digits)
  if (typeof cell === 'boolean') return cell ? '✓' : ''
  if ('value' in cell)
    return `${grouped(cell.value, digits)} [${grouped(cell.low, digits)}, ${grouped(cell.high, digits)}]`
  return cell[language]
}

/** Whether the column reads better flush right. */
export function isRightAligned(column: Column, rows: readonly (readonly Cell[])[], index: number): boolean {
  if (column.align) return column.align === 'right'
  return rows.some((row) => typeof row[index] === 'number')
}

function grouped(value: number, digits: number): string {
  return digits === 0 && Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : value.toFixed(digits)
}
