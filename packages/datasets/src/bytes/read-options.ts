import type { Notice } from './notice.ts'

/** Bytes to read: all at once, or in chunks of any size. */
export type ByteSource = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** How far a reader is. */
export interface ReadProgress {
  readonly bytesRead: number
}

/** How to read a file of text. */
export interface ReadOptions {
  /** What errors and notices call the file. Default `input`. */
  readonly file?: string
  /** A label that `TextDecoder` knows (`gbk`, `big5`, …). Default: found from the bytes and told by `onNotice`. */
  readonly encoding?: string
  /** The longest record, in bytes. Default 4,194,304 (4 MiB). */
  readonly maxRecordBytes?: number
  readonly signal?: AbortSignal
  readonly onNotice?: (notice: Notice) => void
  readonly onProgress?: (progress: ReadProgress) => void
}

export const defaultMaxRecordBytes = 4 * 1024 * 1024
