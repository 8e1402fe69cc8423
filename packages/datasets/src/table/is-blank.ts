import type { Cell } from './table.ts'

/** Whether a cell holds nothing that can be read. */
export function isBlank(cell: Cell): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}
