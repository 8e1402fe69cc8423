import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { cacheDirectory } from '@valuecsv/datasets/node'
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
 * Error: `node/wrong-endpoint` for an `HF_ENDPOINT` that is no URL.
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
  const endpoint = (environment.HF_ENDPOINT || 'https://huggingface.co').replace(/\/+$/, '')
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new ValueCsvError('node/wrong-endpoint', `HF_ENDPOINT is ${quoted(endpoint)}, expected the URL of a hub`, {
      hint: `Write it with its protocol: https://${/[\w.-]*$/.exec(endpoint)?.[0]}`,
    })
  }
  return {
    url: `${endpoint}/${repository}/resolve/${encodeURIComponent(revision)}/`,
    folder: join(cache, 'hub', repository, encodeURIComponent(revision)),
  }
}
