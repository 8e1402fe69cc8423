import type { Cell } from '@valuecsv/datasets'

/** Why a cell is not scored. */
export const CELL_PROBLEMS = ['empty', 'number', 'boolean', 'formula', 'tooLong'] as const

/** One of `CELL_PROBLEMS`. */
export type CellProblem = (typeof CELL_PROBLEMS)[number]

/** The longest text that is scored, in UTF-16 units: three times what a cell of Excel holds. */
export const LONGEST_TEXT = 100_000

/** A number as it stands in a CSV file, where all is text. */
const WRITTEN_NUMBER = /^\s*[+-]?(\d[\d,\s]*(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*%?\s*$/i

/** Why what stands in a cell is not scored; `undefined` for a text. */
export function cellProblem(cell: Cell): CellProblem | undefined {
  if (typeof cell === 'object') return 'formula'
  if (typeof cell === 'number') return 'number'
  if (typeof cell === 'boolean') return 'boolean'
  if (cell === undefined) return 'empty'
  if (cell.length > LONGEST_TEXT) return 'tooLong'
  if (cell.trim() === '') return 'empty'
  return cell.length < 40 && WRITTEN_NUMBER.test(cell) ? 'number' : undefined
}
