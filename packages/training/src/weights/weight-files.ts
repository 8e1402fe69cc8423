import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { readJsonFile } from './read-json-file.ts'

/** Weights as Hugging Face lays them out, the first that is there counts: one file, or an index of several. */
export const WEIGHT_FILES: readonly string[] = [
  'model.safetensors',
  'model.safetensors.index.json',
  'pytorch_model.bin',
  'pytorch_model.bin.index.json',
]

/**
 * The names of the files with the weights in a folder as Hugging Face lays it out; `undefined` when it has none. Errors:
 * `training/broken-index` when an index names what is no file of the folder.
 */
export async function weightFiles(folder: string): Promise<readonly string[] | undefined> {
  const present = await readdir(folder).catch((): string[] => [])
  const found = WEIGHT_FILES.find((name) => present.includes(name))
  if (found?.endsWith('.index.json')) {
    return indexedFiles(await readJsonFile(join(folder, found)), join(folder, found))
  }
  return found === undefined ? undefined : [found]
}

/** The files that an index of weights in several files names. `source` names it in the error `training/broken-index`. */
export function indexedFiles(index: Readonly<Record<string, unknown>>, source: string): readonly string[] {
  const map = index.weight_map
  const names = typeof map === 'object' && map !== null ? [...new Set(Object.values(map))] : []
  const wrong = names.find((name) => typeof name !== 'string' || !/^[\w-][\w.-]*$/.test(name))
  if (names.length > 0 && wrong === undefined) return names as string[]
  const problem =
    names.length === 0
      ? 'expected "weight_map" with the file of each key'
      : `${JSON.stringify(wrong)} is no name of a file beside it`
  throw new ValueCsvError('training/broken-index', `${source}: ${problem.slice(0, 200)}.`)
}
