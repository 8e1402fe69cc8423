/** What a workbook may hold before it is refused; each guards against a file that would exhaust the memory. */
export interface XlsxLimits {
  /** Unpacked size of one part of the file (the strings, a sheet) in bytes. Default 268,435,456 (256 MiB). */
  readonly maxPartBytes?: number
  /** The last column that may hold a value, counted from 1. Default 1,000. */
  readonly maxColumns?: number
  /** Cells on one sheet, empty ones to the left of a value included. Default 10,000,000. */
  readonly maxCells?: number
}

export const defaultXlsxLimits: Required<XlsxLimits> = {
  maxPartBytes: 256 * 1024 * 1024,
  maxColumns: 1000,
  maxCells: 10_000_000,
}
