import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { NamedTensor } from '@valuecsv/checkpoints'
import type { Head } from '@valuecsv/encoder'
import { quoted, ValueCsvError } from '@valuecsv/errors'
import { checkpointHead, checkpointTensors } from './checkpoint-tensors.ts'
import { readWholeFile } from './read-whole-file.ts'

/** Weights as they were read. */
export interface Weights {
  readonly tensors: ReadonlyMap<string, NamedTensor>
  /** sha256 (64 hex digits) of each file by its name. */
  readonly files: Readonly<Record<string, string>>
  /** That they say they were trained with; absent where they say nothing. */
  readonly head?: Head
}

/**
 * The weights in one file of a folder, or in several that an index names. Errors: those of `readWholeFile` and
 * `checkpointTensors`; `training/key-twice` when two files hold the same key.
 */
export async function readWeights(folder: string, names: readonly string[]): Promise<Weights> {
  const tensors = new Map<string, NamedTensor>()
  const files: Record<string, string> = {}
  let head: Head | undefined
  for (const name of names) {
    const path = join(folder, name)
    const { bytes, sha256 } = await readWholeFile(path)
    files[name] = sha256
    head ??= checkpointHead(bytes, path)
    for (const [key, tensor] of checkpointTensors(bytes, path)) {
      if (tensors.has(key)) {
        throw new ValueCsvError('training/key-twice', `${path}: the key ${quoted(key)} is in another file too`)
      }
      tensors.set(key, tensor)
    }
  }
  return { tensors, files, ...(head && { head }) }
}

/** One digest (64 hex digits) for the weights: that of the file, or of those of several in the order of their names. */
export function weightsDigest({ files }: Weights): string {
  const digests = Object.keys(files)
    .sort()
    .map((name) => files[name]!)
  return digests.length === 1 ? digests[0]! : createHash('sha256').update(digests.join('')).digest('hex')
}
