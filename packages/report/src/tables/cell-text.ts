import type { Estimate } from '@valuecsv/metrics'
import { digitsBeside } from './digits-beside.ts'
import type { Language } from './phrase.ts'
import type { Cell, Column } from './table.ts'

/** What stands for an undefined number where people read it. */
const UNDEFINED_MARK = '–'

/** A cell as people read it: rounded, in their language. */
export function cellText(cell: Cell, column: Column, language: Language): string {
  if (cell === undefined) return UNDEFINED_MARK
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return numberText(cell, column)
  if (typeof cell === 'boolean') return cell ? '✓' : ''
  if ('estimate' in cell)
    return [valueText(cell.estimate, column), intervalText(cell.estimate, column), cell.mark]
      .filter((part) => part !== '' && part !== undefined)
      .join(' ')
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

/** The number of an estimate without its interval. */
export function valueText({ value }: Estimate, column: Column): string {
  return value === undefined ? UNDEFINED_MARK : numberText(value, column)
}

/** The interval of an estimate in brackets; empty where there is none. */
export function intervalText({ value, low, high }: Estimate, column: Column): string {
  if (value === undefined || low === undefined || high === undefined) return ''
  return `[${numberText(low, column)}, ${numberText(high, column)}]`
}

function numberText(value: number, column: Column): string {
  const { digits: fewest = 0, signed = false, neverZero = false, limit } = column
  const digits = limit === undefined ? fewest : digitsBeside(value, limit, fewest)
  const isLarge = Math.abs(value) >= 1000
  const text = isLarge
    ? value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : value.toFixed(digits)
  // What rounds to 0 has no sign: -0.000 would be read as a difference.
  if (Number(text) === 0) return neverZero ? `<${(10 ** -digits).toFixed(digits)}` : text.replace('-', '')
  return signed && value > 0 ? `+${text}` : text
}
