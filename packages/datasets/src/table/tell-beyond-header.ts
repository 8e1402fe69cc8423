import type { Notice } from '../bytes/notice.ts'
import type { TableRow } from './table.ts'

/** Tells of a row that has cells where the header has none: in CSV most often a comma within a text that is not quoted. */
export function tellBeyondHeader(
  { cells, number }: TableRow,
  { headerRow, names }: { readonly headerRow: number; readonly names: readonly string[] },
  file: string,
  notify: (notice: Notice) => void,
): void {
  if (headerRow === 0) return
  const last = cells.findLastIndex((cell) => cell !== undefined && cell !== '')
  if (last < names.length) return
  const beyond = `row ${number} has ${last + 1} cells, the header ${names.length}; what is beyond is left out`
  const message = `${file}: ${beyond} (is a separator within a text not quoted?)`
  notify({ code: 'datasets/beyond-header', message })
}
