import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { systemErrorMeaning, ValueCsvError } from '@valuecsv/errors'

/** A file that is open for reading from its start. */
export interface OpenSource {
  /** What errors call it: its path, or `standard input`. */
  readonly file: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** `undefined` where it cannot be known. */
  readonly bytesTotal: number | undefined
}

/** Opens a file, or standard input for `-`. Throws `datasets/not-found`, `datasets/not-a-file`, `datasets/unreadable`. */
export async function openSource(path: string): Promise<OpenSource> {
  if (path === '-') return { file: 'standard input', chunks: process.stdin, bytesTotal: undefined }
  try {
    const status = await stat(path)
    if (status.isDirectory()) {
      throw new ValueCsvError('datasets/not-a-file', `${path}: a folder, expected a file`)
    }
    const bytesTotal = status.isFile() ? status.size : undefined
    return { file: path, chunks: readable(path), bytesTotal }
  } catch (error) {
    throw fileError(error, path)
  }
}

async function* readable(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 })
  } catch (error) {
    throw fileError(error, path)
  }
}

const codes: Readonly<Record<string, string>> = {
  ENOENT: 'datasets/not-found',
  ENOSPC: 'datasets/disk-full',
  EDQUOT: 'datasets/disk-full',
}

/** An error of the file system as one that names the file; any other error as it is. */
export function fileError(error: unknown, path: string): unknown {
  const meaning = systemErrorMeaning(error)
  if (meaning === undefined) return error
  const { code } = error as { readonly code: string }
  const problem = code === 'ENOENT' ? 'no such file' : meaning
  return new ValueCsvError(codes[code] ?? 'datasets/unreadable', `${path}: ${problem}`, { cause: error })
}
