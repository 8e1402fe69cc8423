import { authorizedUrl, withoutPassword } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import { watchSilence } from './watch-silence.ts'

/** A manifest has some 30 kB. */
const MOST_TEXT_BYTES = 16_000_000

/** How a server is asked, and listened to. */
export interface RemoteSettings {
  readonly method?: 'GET' | 'HEAD'
  readonly redirect?: 'follow' | 'manual'
  readonly signal?: AbortSignal | undefined
  /** How long the server may be silent. Default 30,000. */
  readonly stallTimeoutMs?: number
}

/**
 * What the server answers; an error (`node/download-failed`) names the URL when it does not answer at all. Read or cancel
 * its body: what nobody reads keeps the connection open, and the process with it.
 */
export async function remoteRequest(
  url: string,
  { signal, stallTimeoutMs, ...settings }: RemoteSettings,
): Promise<Response> {
  const { url: asked, headers } = authorizedUrl(url)
  const silence = watchSilence(stallTimeoutMs)
  const stopped = signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal])
  return fetch(asked, { ...settings, headers, signal: stopped })
    .catch((error) => {
      throw brokenRequest(url, error, signal)
    })
    .finally(silence.end)
}

/**
 * The text of an answer, without a byte order mark; it may take any time as long as some of it comes. Error:
 * `node/download-failed`, also where it is longer than any text of a model.
 */
export async function remoteText(
  response: Response,
  url: string,
  { signal, stallTimeoutMs }: Pick<RemoteSettings, 'signal' | 'stallTimeoutMs'> = {},
): Promise<string> {
  const silence = watchSilence(stallTimeoutMs)
  const body = response.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal: silence.signal })
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of body ?? []) {
      silence.heard()
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > MOST_TEXT_BYTES) break
    }
  } catch (error) {
    throw brokenRequest(url, error, signal)
  } finally {
    silence.end()
  }
  if (bytes <= MOST_TEXT_BYTES) return new TextDecoder().decode(Buffer.concat(chunks))
  const message = `${withoutPassword(url)}: more than ${MOST_TEXT_BYTES} bytes, expected a manifest`
  throw new ValueCsvError('node/download-failed', message)
}

function brokenRequest(url: string, error: unknown, signal: AbortSignal | undefined): ValueCsvError {
  signal?.throwIfAborted()
  const { cause, message } = error as Error
  const reason = cause instanceof Error ? cause.message : message
  return new ValueCsvError('node/download-failed', `${withoutPassword(url)}: ${reason}`, {
    cause: error,
    hint: 'Behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (from Node 22.21 on); HF_ENDPOINT names a mirror of the hub.',
  })
}

/** The error for an answer that is no file: `node/model-not-found` with `hint` where nothing is there, else `node/download-failed`. */
export function refusedRequest(url: string, { status, statusText }: Response, hint: string): ValueCsvError {
  const isMissing = [401, 403, 404].includes(status)
  return new ValueCsvError(
    isMissing ? 'node/model-not-found' : 'node/download-failed',
    `${withoutPassword(url)}: the server answered ${status} ${statusText}`.trimEnd(),
    isMissing ? { hint } : {},
  )
}

/** The error where a model would have to be downloaded and must not be. */
export function offlineError(url: string, folder: string): ValueCsvError {
  return new ValueCsvError(
    'node/offline',
    `${withoutPassword(url)}: not in the cache ${folder}, and downloading was not allowed`,
    {
      hint: 'Allow it once, or name a folder that holds the model.',
    },
  )
}
