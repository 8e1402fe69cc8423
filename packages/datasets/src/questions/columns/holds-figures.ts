import { isBlank } from '../../table/is-blank.ts'
import { isFigure } from '../../table/is-figure.ts'
import type { TableRow } from '../../table/table.ts'

/** What people write where there is no number. */
const placeholder = /^(?:[-–—/\\]+|n\/?a)$/i

/** Whether a column holds numbers or dates and nothing else; cells whose formula failed do not count. */
export function holdsFigures(body: readonly TableRow[], column: number): boolean {
  let found = false
  for (const { cells } of body) {
    const cell = cells[column]
    if (isBlank(cell) || typeof cell === 'object' || placeholder.test(String(cell).trim())) continue
    if (!isFigure(cell)) return false
    found = true
  }
  return found
}
