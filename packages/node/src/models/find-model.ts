import { fileURLToPath } from 'node:url'
import { modelFolder as csvLite } from '@valuecsv/model-csv-lite'
import { modelFolder as csvSmall } from '@valuecsv/model-csv-small'
import { type FetchModelOptions, fetchModel } from './fetch-model.ts'
import { type EmbeddedModel, parseModelReference } from './parse-model-reference.ts'
import { remotePlace } from './remote-place.ts'

/** Where models may come from. */
export interface FindModelOptions extends FetchModelOptions {
  /** Where downloads are kept. Default: `cacheDirectory()` of `@valuecsv/datasets/node`. */
  readonly cacheDirectory?: string
  /** Default: that of the process. Its `HF_ENDPOINT` names a mirror of the Hugging Face Hub. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

const embedded: Readonly<Record<EmbeddedModel, URL>> = { 'csv-small': csvSmall, 'csv-lite': csvLite }

/**
 * The path of the folder of the model that `reference` names (see `parseModelReference`). A model of the hub or of a
 * URL is downloaded into the cache the first time, and taken from there ever after, without asking the network.
 * Errors: `node/model-reference` and those of `fetchModel`.
 */
export async function findModel(reference: string | URL, options: FindModelOptions = {}): Promise<string> {
  const { environment = process.env } = options
  const found = parseModelReference(reference)
  if (found.kind === 'embedded') return fileURLToPath(embedded[found.name])
  if (found.kind === 'folder') return found.path
  const { url, folder } = remotePlace(found, { kind: 'models', cacheDirectory: options.cacheDirectory, environment })
  return fetchModel(url, folder, options)
}
