import { constants, type FileHandle, open, stat } from 'node:fs/promises'
import { ValueCsvError } from '@valuecsv/errors'
import { authorizedUrl, withoutPassword } from './credentials.ts'
import type { DownloadOptions } from './download-options.ts'

/**
 * Fetches a URL into a file; where a digest tells later whether all of it is of one file, what it holds already is not
 * asked for again. Gives whether it continued.
 *
 * Throws `datasets/connection-broken` for what may pass when tried again, `datasets/download-failed` for the rest, and
 * errors of the file system as they are.
 */
export async function fetchInto(url: string, path: string, options: DownloadOptions): Promise<boolean> {
  const { sha256, signal, stallTimeoutMs = 30_000, onProgress } = options
  const present = sha256 === undefined ? 0 : await sizeOf(path)
  const silence = new AbortController()
  let timer = setTimeout(() => {}, 0)
  function heard(): void {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(new Error(`silent for ${stallTimeoutMs} ms`)), stallTimeoutMs)
  }
  function broken(error: unknown): never {
    signal?.throwIfAborted()
    const why = silence.signal.aborted ? silence.signal.reason : ((error as Error).cause ?? error)
    const message = why instanceof Error && why.message !== '' ? why.message : String((why as { code?: string }).code)
    throw new ValueCsvError('datasets/connection-broken', `${withoutPassword(url)}: ${message}`, { cause: error })
  }
  let file: FileHandle | undefined
  try {
    heard()
    const asked = authorizedUrl(url)
    const response = await fetch(asked.url, {
      // Packed on the way, a range would count packed bytes.
      headers: { ...asked.headers, 'accept-encoding': 'identity', ...(present > 0 && { range: `bytes=${present}-` }) },
      signal: signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal]),
    }).catch(broken)
    const resumed = response.status === 206 && rangeStart(response) === present
    // The part is longer than the file, or the file itself: the digest tells.
    if (response.status === 416 && present > 0) return true
    if (!resumed && response.status !== 200) throw refused(response, url)
    const body = response.body
    if (body === null) throw refused(response, url)
    const length = Number(response.headers.get('content-length') ?? Number.NaN)
    let at = resumed ? present : 0
    const bytesTotal = Number.isNaN(length) ? undefined : at + length
    // Written by position, and shortened only at the end and only while it has this name: two processes that fetch the
    // same file write the same bytes, and neither empties nor cuts what the other has just made whole.
    file = await open(path, constants.O_RDWR | constants.O_CREAT)
    for await (const chunk of received(body, broken)) {
      heard()
      await writeWhole(file, chunk, at)
      at += chunk.length
      onProgress?.({ bytesRead: at, bytesTotal })
    }
    if (await isAt(path, file)) await file.truncate(at)
    return resumed
  } finally {
    clearTimeout(timer)
    await file?.close()
  }
}

/** Whether `file` is still the one at `path`: whoever was done first has moved it to its final name. */
async function isAt(path: string, file: FileHandle): Promise<boolean> {
  const [there, held] = await Promise.all([stat(path).catch(() => undefined), file.stat()])
  return there?.ino === held.ino
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

/** The chunks of a response. Its failures go through `broken`; errors thrown by the consumer pass unchanged. */
async function* received(
  body: AsyncIterable<Uint8Array>,
  broken: (error: unknown) => never,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    broken(error)
  }
}

/** Writes a chunk, of which a disk that becomes full takes only the beginning: the error comes with the next write. */
async function writeWhole(file: FileHandle, chunk: Uint8Array, at: number): Promise<void> {
  let written = 0
  while (written < chunk.length) {
    written += (await file.write(chunk, written, chunk.length - written, at + written)).bytesWritten
  }
}

function rangeStart(response: Response): number | undefined {
  const match = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')
  return match === null ? undefined : Number(match[1])
}

function refused(response: Response, url: string): ValueCsvError {
  const mayPass = response.status >= 500 || response.status === 429
  return new ValueCsvError(
    mayPass ? 'datasets/connection-broken' : 'datasets/download-failed',
    `${withoutPassword(url)}: the server answered ${response.status} ${response.statusText}`.trimEnd(),
  )
}
