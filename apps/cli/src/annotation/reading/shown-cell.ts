import type { Cell } from '@valuecsv/datasets'

/** A cell as an error shows it. */
export function shownCell(cell: Cell): string {
  if (cell === undefined) return 'nothing'
  if (typeof cell === 'object') return `the error ${cell.error}`
  const shown = JSON.stringify(cell)
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}

/** A column, counted from 0, as an error names it: its letter, and what it holds. No sheet of ours has more than 26. */
export function cellLabel(column: number, name?: string): string {
  const letter = column < 26 ? String.fromCharCode(65 + column) : `number ${column + 1}`
  return name === undefined ? letter : `${letter} ("${name}")`
}
