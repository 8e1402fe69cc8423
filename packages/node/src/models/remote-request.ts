import { authorizedUrl, withoutPassword } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'

/** What the server answers; an error (`node/download-failed`) names the URL when it does not answer at all. */
export async function remoteRequest(
  url: string,
  settings: Omit<RequestInit, 'headers'> & { signal?: AbortSignal },
): Promise<Response> {
  const { url: asked, headers } = authorizedUrl(url)
  return fetch(asked, { ...settings, headers }).catch((cause: Error) => {
    settings.signal?.throwIfAborted()
    const reason = cause.cause instanceof Error ? cause.cause.message : cause.message
    throw new ValueCsvError('node/download-failed', `${withoutPassword(url)}: ${reason}`, {
      cause,
      hint: 'Behind a proxy set HTTPS_PROXY and NODE_USE_ENV_PROXY=1; HF_ENDPOINT names a mirror of the hub.',
    })
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
