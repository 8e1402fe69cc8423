import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from '@valuecsv/folder-lock'
import { cannotWrite } from '../../cannot-write.ts'

/** Parts are collected up to this size, since a model's are often a few bytes. */
const WRITTEN_AT_LEAST = 2 ** 20

/**
 * Writes a file from its parts, one after the other, flushes it, and gives its sha256 (64 hex digits). Error:
 * `training/cannot-write` names the path.
 */
export async function writeParts(path: string, parts: Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  try {
    await makeFolder(dirname(path))
    const file = await open(path, 'w')
    try {
      for (const chunk of collected(parts)) {
        hash.update(chunk)
        // Writes all of it behind what was written before.
        await file.writeFile(chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw cannotWrite(path, cause)
  }
  return hash.digest('hex')
}

function* collected(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  for (const part of parts) {
    waiting.push(part)
    bytes += part.length
    if (bytes < WRITTEN_AT_LEAST) continue
    yield waiting.length === 1 ? part : Buffer.concat(waiting)
    waiting = []
    bytes = 0
  }
  yield Buffer.concat(waiting)
}
