import { ValueCsvError } from '@valuecsv/errors'

/** How far a model has been downloaded. */
export interface ModelProgress {
  /** Path of the file inside the model. */
  readonly file: string
  readonly bytesRead: number
  /** Size of the file; undefined when the server does not say. */
  readonly bytesTotal: number | undefined
}

export interface DownloadOptions {
  /** How the browser's own cache takes part. */
  readonly cache: 'no-cache' | 'no-store'
  readonly signal?: AbortSignal | undefined
  /** How long the server may be silent. Default 30,000. */
  readonly stallTimeoutMs?: number
  readonly onProgress?: ((progress: Omit<ModelProgress, 'file'>) => void) | undefined
}

/**
 * The bytes of the file at `url`. Errors name it: `browser/download-failed` when no answer comes, it breaks off or falls
 * silent, `browser/model-not-found` when nothing is there.
 */
export async function download(url: string, options: DownloadOptions): Promise<Uint8Array> {
  const { signal, stallTimeoutMs = 30_000 } = options
  const silence = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  function heard(): void {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(new Error(`silent for ${stallTimeoutMs / 1000} s`)), stallTimeoutMs)
  }
  const stopped = AbortSignal.any([silence.signal, ...(signal ? [signal] : [])])
  try {
    heard()
    return await received(url, { ...options, signal: stopped }, heard)
  } catch (error) {
    signal?.throwIfAborted()
    // Not every browser tells the reason that it was stopped for.
    throw silence.signal.aborted ? failed(url, silence.signal.reason) : error
  } finally {
    clearTimeout(timer)
  }
}

/** As `download`, but that it may wait for ever; calls `heard` whenever something comes. */
async function received(
  url: string,
  { cache, signal, onProgress }: DownloadOptions,
  heard: () => void,
): Promise<Uint8Array> {
  const broken = (cause: Error) => {
    throw failed(url, cause)
  }
  const response = await fetch(url, { cache, ...(signal ? { signal } : {}) }).catch(broken)
  heard()
  if (!response.ok) throw refused(url, response)
  const isCompressed = response.headers.has('content-encoding')
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  let bytesTotal = isCompressed || !Number.isSafeInteger(length) ? undefined : length
  const chunks: Uint8Array[] = []
  let bytesRead = 0
  // Not every browser can loop over a body.
  const reader = response.body?.getReader()
  if (reader === undefined) throw refused(url, response)
  for (;;) {
    const { done, value } = await reader.read().catch(broken)
    if (done) break
    heard()
    chunks.push(value)
    bytesRead += value.length
    // Of another origin a page may not see that a file is compressed, only the length that this gave it.
    if (bytesTotal !== undefined && bytesRead > bytesTotal) bytesTotal = undefined
    onProgress?.({ bytesRead, bytesTotal })
  }
  return joined(chunks, bytesRead)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function failed(url: string, cause: Error): ValueCsvError {
  return new ValueCsvError('browser/download-failed', `${url}: ${cause.message}`, { cause })
}

function refused(url: string, { status, statusText }: Response): ValueCsvError {
  const isMissing = [401, 403, 404].includes(status)
  return new ValueCsvError(
    isMissing ? 'browser/model-not-found' : 'browser/download-failed',
    `${url}: the server answered ${status} ${statusText}`.trimEnd(),
    isMissing ? { hint: 'Name the URL of the folder of an evaluator of ValueCSV, with a file valuecsv.json.' } : {},
  )
}
