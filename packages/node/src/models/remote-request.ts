import { authorizedUrl, withoutPassword } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'

/** A server that says nothing for so long is given up. */
const SILENCE_MS = 30_000
/** A manifest has some 30 kB. */
const MOST_TEXT_BYTES = 16_000_000

/** What the server answers; an error (`node/download-failed`) names the URL when it does not answer at all. */
export async function remoteRequest(
  url: string,
  settings: Omit<RequestInit, 'headers'> & { signal?: AbortSignal },
): Promise<Response> {
  const { url: asked, headers } = authorizedUrl(url)
  const silence = AbortSignal.timeout(SILENCE_MS)
  const signal = settings.signal === undefined ? silence : AbortSignal.any([settings.signal, silence])
  return fetch(asked, { ...settings, headers, signal }).catch((error) => {
    throw brokenRequest(url, error, settings.signal)
  })
}

/**
 * The text of an answer, without a byte order mark. Error: `node/download-failed`, also where it is longer than any text
 * of a model.
 */
export async function remoteText(response: Response, url: string, signal?: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > MOST_TEXT_BYTES) break
    }
  } catch (error) {
    throw brokenRequest(url, error, signal)
  }
  if (bytes <= MOST_TEXT_BYTES) return new TextDecoder().decode(Buffer.concat(chunks))
  const message = `${withoutPassword(url)}: more than ${MOST_TEXT_BYTES} bytes, expected a manifest`
  throw new ValueCsvError('node/download-failed', message)
}

function brokenRequest(url: string, error: unknown, signal: AbortSignal | undefined): ValueCsvError {
  signal?.throwIfAborted()
  const { cause, message, name } = error as Error
  const silent = `silent for ${SILENCE_MS / 1000} s`
  const reason = name === 'TimeoutError' ? silent : cause instanceof Error ? cause.message : message
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
