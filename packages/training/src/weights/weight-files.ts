import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { shardNames, WEIGHT_FILES } from '@valuecsv/checkpoints'
import { readJsonFile } from './read-json-file.ts'

/**
 * The names of the files with the weights in a folder as Hugging Face lays it out; `undefined` when it has none. Errors:
 * those of `shardNames` and of reading an index.
 */
export async function weightFiles(folder: string): Promise<readonly string[] | undefined> {
  const present = await readdir(folder).catch((): string[] => [])
  const found = WEIGHT_FILES.find((name) => present.includes(name))
  if (found === undefined) return undefined
  const path = join(folder, found)
  return found.endsWith('.index.json') ? shardNames(await readJsonFile(path), path) : [found]
}
