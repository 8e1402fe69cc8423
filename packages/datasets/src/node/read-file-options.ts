import type { FileFormat } from '../bytes/file-format.ts'
import type { Notice } from '../bytes/notice.ts'
import type { HeaderOption } from '../table/header-row.ts'

/** How far a reader of a file is. */
export interface FileProgress {
  readonly bytesRead: number
  /** `undefined` for standard input. */
  readonly bytesTotal: number | undefined
}

/** How to read a file that a user brings. */
export interface ReadFileOptions {
  /** Default: by the first bytes and the ending of the name. */
  readonly format?: FileFormat
  /** The column of texts, by name or letter (CSV, xlsx). Default: found by name or by its long cells, and told. */
  readonly column?: string
  /** Whether the first row names the columns (CSV, xlsx). Default `auto`: found, and told where that is a guess. */
  readonly header?: HeaderOption
  /** The name of the sheet (xlsx). Default: the first that is not hidden. */
  readonly sheet?: string
  /** A label that `TextDecoder` knows. Default: found from the bytes, and told where it is not UTF-8. */
  readonly encoding?: string
  /** The longest record, in bytes. Default 4,194,304 (4 MiB). */
  readonly maxRecordBytes?: number
  readonly signal?: AbortSignal
  readonly onNotice?: (notice: Notice) => void
  readonly onProgress?: (progress: FileProgress) => void
}
