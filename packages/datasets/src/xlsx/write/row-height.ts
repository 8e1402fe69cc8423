import type { NewCell, NewColumn } from './new-sheet.ts'

const lineHeight = 15.5
/** More is not allowed. */
const highest = 409

/** Characters that are twice as wide as a digit, and a little more. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/**
 * About how high a row must be, in points, to show its wrapped texts; `undefined` for one line. Excel would find that
 * out by itself, LibreOffice leaves such rows at one line.
 */
export function rowHeight(cells: readonly NewCell[], columns: readonly NewColumn[]): number | undefined {
  const lines = cells.map((cell, column) => {
    const { wrap = false, width } = columns[column] ?? {}
    return wrap && width !== undefined && typeof cell === 'string' ? linesOf(cell, width) : 1
  })
  const most = Math.max(1, ...lines)
  return most === 1 ? undefined : Math.min(highest, most * lineHeight)
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.ceil((line.length + 1.2 * (line.match(wide)?.length ?? 0)) / width))
    .reduce((sum, lines) => sum + Math.max(1, lines), 0)
}
