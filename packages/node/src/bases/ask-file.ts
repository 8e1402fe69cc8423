import { refusedRequest, remoteRequest } from '../models/remote-request.ts'

/** A file that a server has. */
export interface RemoteFile {
  readonly url: string
  readonly name: string
  /** 64 hex digits, where the server tells it, as hubs do of large files. */
  readonly sha256: string | undefined
}

/** How a file is asked for. */
export interface AskFileOptions {
  /**
   * Whether the model may do without it. If so, the statuses 401 and 403 mean that the file is not there: storages that
   * don't list their files give them for a missing one. Default false.
   */
  readonly isOptional?: boolean
  readonly signal?: AbortSignal | undefined
}

/** Redirections that are followed: those of a renamed repository, and those of a hub to its own cache. */
const MOST_REDIRECTIONS = 5

/**
 * Asks whether the folder at `url` has the file `name`; `undefined` when it has not. Errors: `node/download-failed`,
 * `node/model-not-found` where the server lets nobody in.
 */
export async function askFile(
  url: string,
  name: string,
  { isOptional = false, signal }: AskFileOptions = {},
): Promise<RemoteFile | undefined> {
  const place = `${url}${encodeURIComponent(name)}`
  let asked = place
  let isElsewhere = false
  for (let redirections = 0; ; redirections += 1) {
    // Not followed by itself: the digest stands in the answer that leads away from the hub.
    const response = await ask(asked, signal)
    const { status, headers } = response
    if (status === 404) return undefined
    // A storage that the hub leads to may answer to none but the request itself.
    if (status >= 400 && isElsewhere) return { url: place, name, sha256: undefined }
    if (isOptional && (status === 401 || status === 403)) return undefined
    if (status >= 400) {
      throw refusedRequest(place, response, 'Check the name; a model that asks for a login can’t be downloaded here.')
    }
    const tag = (headers.get('x-linked-etag') ?? '').replaceAll('"', '')
    const sha256 = /^[0-9a-f]{64}$/.test(tag) ? tag : undefined
    const next = URL.parse(headers.get('location') ?? '', asked)
    const isLed = next !== null && headers.has('location') && /^https?:$/.test(next.protocol)
    if (sha256 !== undefined || !isLed || redirections === MOST_REDIRECTIONS) return { url: place, name, sha256 }
    const { origin, username, password } = new URL(place)
    isElsewhere = next.origin !== origin
    // A whole address names no user; the same server wants to know again who asks.
    if (!isElsewhere && next.username === '' && next.password === '') Object.assign(next, { username, password })
    asked = next.href
  }
}

async function ask(url: string, signal: AbortSignal | undefined): Promise<Response> {
  const settings = { redirect: 'manual', signal } as const
  const response = await remoteRequest(url, { ...settings, method: 'HEAD' })
  if (response.status !== 405 && response.status !== 501) return response
  // A server that knows no HEAD is asked for the file itself, of which only the beginning is taken.
  const whole = await remoteRequest(url, settings)
  await whole.body?.cancel()
  return whole
}
