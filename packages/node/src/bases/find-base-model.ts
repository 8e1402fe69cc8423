import { basename, resolve } from 'node:path'
import { withoutPassword } from '@valuecsv/datasets/node'
import { ValueCsvError } from '@valuecsv/errors'
import type { FindModelOptions } from '../models/find-model.ts'
import { parseModelReference } from '../models/parse-model-reference.ts'
import { remotePlace } from '../models/remote-place.ts'
import { fetchBaseModel } from './fetch-base-model.ts'

/** A pretrained model on this machine. */
export interface FoundBaseModel {
  /** The folder with `config.json`, `vocab.txt` and the weights. */
  readonly folder: string
  /** What records call it: the folder's name, or the repository with its revision where that is not `main`. */
  readonly name: string
}

/**
 * The pretrained model that `reference` names: a folder, `hf:owner/name[@revision]` or a URL. One of the hub or of a URL
 * is downloaded into the cache the first time, and taken from there ever after, without asking the network. Errors:
 * `node/model-reference` (an embedded evaluator has no weights to train from) and those of `fetchBaseModel`.
 */
export async function findBaseModel(reference: string | URL, options: FindModelOptions = {}): Promise<FoundBaseModel> {
  const { environment = process.env } = options
  const found = parseModelReference(reference)
  if (found.kind === 'embedded') {
    throw new ValueCsvError(
      'node/model-reference',
      `base model ${JSON.stringify(found.name)}: an embedded evaluator, whose 8-bit weights no training can start from`,
      { hint: `Name a pretrained BERT, for example hf:BAAI/bge-small-zh-v1.5, or the folder ./${found.name}.` },
    )
  }
  if (found.kind === 'folder') return { folder: found.path, name: basename(resolve(found.path)) }
  const { url, folder } = remotePlace(found, { kind: 'bases', cacheDirectory: options.cacheDirectory, environment })
  await fetchBaseModel(url, folder, options)
  if (found.kind === 'url') return { folder, name: withoutPassword(found.url) }
  return { folder, name: found.revision === 'main' ? found.repository : `${found.repository}@${found.revision}` }
}
