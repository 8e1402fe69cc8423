import type { Language } from '../language/phrase.ts'
import type { Cell, Column, Estimate } from './table.ts'

/** What stands for an undefined number where people read it. */
const UNDEFINED_MARK = '–'

/** A cell as people read it: rounded, in their language. */
export function cellText(cell: Cell, column: Column, language: Language): string {
  const digits = column.digits ?? 0
  if (cell === undefined) return UNDEFINED_MARK
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return grouped(cell, digits)
  if (typeof cell === 'boolean') return cell ? '✓' : ''
  if ('estimate' in cell) return estimateText(cell.estimate, digits)
  return cell[language]
}

/** Whether the column reads better flush right. */
export function isRightAligned(column: Column, rows: readonly (readonly Cell[])[], index: number): boolean {
  if (column.align) return column.align === 'right'
  return rows.some((row) => {
    const cell = row[index]
    return typeof cell === 'number' || (typeof cell === 'object' && 'estimate' in cell)
  })
}

function grouped(value: number, digits: number): string {
  return digits === 0 && Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : value.toFixed(digits)
}

function estimateText({ value, low, high }: Estimate, digits: number): string {
  if (value === undefined) return UNDEFINED_MARK
  if (low === undefined || high === undefined) return grouped(value, digits)
  return `${grouped(value, digits)} [${grouped(low, digits)}, ${grouped(high, digits)}]`
}
