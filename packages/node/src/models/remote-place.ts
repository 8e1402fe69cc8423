import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { cacheDirectory, withoutPassword } from '@valuecsv/datasets/node'
import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { ModelReference } from './parse-model-reference.ts'

/** Where a model that is not on this machine comes from, and where it is kept. */
export interface RemotePlace {
  /** URL of its folder, with `/` at the end. */
  readonly url: string
  readonly folder: string
}

export interface RemotePlaceOptions {
  /** What is kept: evaluators, or pretrained models that training starts from. */
  readonly kind: 'models' | 'bases'
  readonly cacheDirectory?: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * The place of a model of the hub or of a URL. The cache goes by the hub's names: a model is the same whatever the mirror.
 * Error: `node/wrong-endpoint` for an `HF_ENDPOINT` that is no URL, or one with ? or #.
 */
export function remotePlace(
  found: Extract<ModelReference, { kind: 'hub' | 'url' }>,
  options: RemotePlaceOptions,
): RemotePlace {
  const { kind, environment } = options
  const cache = join(options.cacheDirectory ?? cacheDirectory({ environment }), kind)
  if (found.kind === 'url') {
    const key = createHash('sha256').update(found.url).digest('hex').slice(0, 16)
    return { url: found.url, folder: join(cache, 'url', key) }
  }
  const { repository, revision } = found
  const version = encodeURIComponent(revision)
  const url = hubUrl(environment.HF_ENDPOINT?.trim() || 'https://huggingface.co')
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${repository}/resolve/${version}/`
  return { url: url.href, folder: join(cache, 'hub', repository, version) }
}

function hubUrl(endpoint: string): URL {
  const url = URL.parse(endpoint)
  const shown = withoutPassword(endpoint)
  const message = `HF_ENDPOINT is ${quoted(shown)}, expected the URL of a hub`
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new ValueCsvError('node/wrong-endpoint', message, {
      hint: `Write it with its protocol: https://${/[\w.-]*$/.exec(shown)?.[0]}`,
    })
  }
  if (url.search !== '' || url.hash !== '')
    throw new ValueCsvError('node/wrong-endpoint', `${message}, without ? and #`)
  return url
}
