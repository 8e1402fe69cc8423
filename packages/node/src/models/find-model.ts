import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheDirectory } from '@valuecsv/datasets/node'
import { modelFolder as csvSmall } from '@valuecsv/model-csv-small'
import { type FetchModelOptions, fetchModel } from './fetch-model.ts'
import { parseModelReference } from './parse-model-reference.ts'

/** Where models may come from. */
export interface FindModelOptions extends FetchModelOptions {
  /** Where downloads are kept. Default: `cacheDirectory()` of `@valuecsv/datasets/node`. */
  readonly cacheDirectory?: string
  /** Default: that of the process. Its `HF_ENDPOINT` names a mirror of the Hugging Face Hub. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/**
 * The path of the folder of the model that `reference` names (see `parseModelReference`). A model of the hub or of a
 * URL is downloaded into the cache the first time, and taken from there ever after, without asking the network.
 * Errors: `node/model-reference` and those of `fetchModel`.
 */
export async function findModel(reference: string | URL, options: FindModelOptions = {}): Promise<string> {
  const { environment = process.env } = options
  const found = parseModelReference(reference)
  if (found.kind === 'embedded') return fileURLToPath(csvSmall)
  if (found.kind === 'folder') return found.path
  const cache = join(options.cacheDirectory ?? cacheDirectory({ environment }), 'models')
  if (found.kind === 'url') {
    const key = createHash('sha256').update(found.url).digest('hex').slice(0, 16)
    return fetchModel(found.url, join(cache, 'url', key), options)
  }
  const endpoint = (environment.HF_ENDPOINT || 'https://huggingface.co').replace(/\/+$/, '')
  const url = `${endpoint}/${found.repository}/resolve/${encodeURIComponent(found.revision)}/`
  // The same model whatever the mirror is: the cache goes by the hub's names.
  return fetchModel(url, join(cache, 'hub', found.repository, encodeURIComponent(found.revision)), options)
}
