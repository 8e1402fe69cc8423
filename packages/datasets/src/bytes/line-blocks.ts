import { ValueCsvError } from '@valuecsv/errors'
import { joinedBytes } from './joined-bytes.ts'
import { type ByteSource, defaultMaxRecordBytes, type ReadOptions } from './read-options.ts'

/** Bytes that end at the end of a line, or with the file. */
export interface LineBlock {
  readonly bytes: Uint8Array
  /** Where it starts in the file. */
  readonly offset: number
  /** The number of its first line, counted from 1. */
  readonly line: number
  /** Whether it is what stands behind the last end of a line. */
  readonly isTail: boolean
}

/** How to cut a file into blocks. */
export interface LineBlockOptions extends ReadOptions {
  /**
   * Whether a carriage return alone ends a line too, as in old tables, whose reader measures rows itself. Default false.
   */
  readonly returnEndsLine?: boolean
}

const newline = 10
const carriageReturn = 13
const largestChunk = 256 * 1024

/**
 * Cuts bytes into blocks of whole lines, so that no block ends inside a character of UTF-8 or GB18030. Throws
 * `datasets/record-too-long` for a line over `maxRecordBytes`.
 */
export async function* lineBlocks(source: ByteSource, options: LineBlockOptions = {}): AsyncGenerator<LineBlock> {
  const { file = 'input', maxRecordBytes = defaultMaxRecordBytes, signal, onProgress, returnEndsLine = false } = options
  let carried: Uint8Array[] = []
  let carriedBytes = 0
  let offset = 0
  let bytesRead = 0
  let line = 1

  function checkLength(bytes: number, number = line): void {
    if (bytes <= maxRecordBytes) return
    throw new ValueCsvError(
      'datasets/record-too-long',
      `${file}: line ${number} is longer than ${maxRecordBytes} bytes, expected one record a line`,
    )
  }

  /** How many lines end in the bytes. */
  function checkedLines(bytes: Uint8Array): number {
    let [count, start] = [0, 0]
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, start)) {
      if (!returnEndsLine) checkLength(at - start, line + count)
      count++
      start = at + 1
    }
    return count
  }

  for await (const chunk of smallChunks(source)) {
    signal?.throwIfAborted()
    bytesRead += chunk.length
    const last = Math.max(chunk.lastIndexOf(newline), returnEndsLine ? chunk.lastIndexOf(carriageReturn) : -1)
    if (last < 0) {
      carried.push(chunk)
      carriedBytes += chunk.length
      checkLength(carriedBytes)
    } else {
      const bytes = joinedBytes([...carried, chunk.subarray(0, last + 1)])
      const lines = checkedLines(bytes)
      yield { bytes, offset, line, isTail: false }
      offset += bytes.length
      line += lines
      carried = last + 1 < chunk.length ? [chunk.subarray(last + 1)] : []
      carriedBytes = chunk.length - last - 1
    }
    onProgress?.({ bytesRead })
  }
  checkLength(carriedBytes)
  if (carriedBytes > 0) yield { bytes: joinedBytes(carried), offset, line, isTail: true }
}

async function* smallChunks(source: ByteSource): AsyncGenerator<Uint8Array> {
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    for (let start = 0; start < chunk.length; start += largestChunk) yield chunk.subarray(start, start + largestChunk)
  }
}
