import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { systemErrorText, ValueCsvError } from '@valuecsv/errors'

/** The bytes of a file and their sha256 (64 hex digits). */
export interface WholeFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: string
}

const PART_BYTES = 16 * 2 ** 20

/**
 * A file of any size in memory once, hashed while it is read. Node's own `readFile` ends at 2 GB. Errors:
 * `training/file-missing`, `training/file-unreadable` (no plain file, no rights, shortened meanwhile) name the path.
 */
export async function readWholeFile(path: string): Promise<WholeFile> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw unreadable(path, found.isDirectory() ? 'a folder, expected a file' : 'expected a file')
    const bytes = new Uint8Array(found.size)
    const hash = createHash('sha256')
    const file = await open(path)
    try {
      const read = (at: number) => file.read(bytes, at, Math.min(PART_BYTES, bytes.length - at), at)
      let next = bytes.length > 0 ? read(0) : undefined
      for (let at = 0; next !== undefined; ) {
        const { bytesRead } = await next
        if (bytesRead === 0) throw unreadable(path, `shortened to ${at} bytes while it was read`)
        const begin = at
        at += bytesRead
        // The next part is read while this one is hashed.
        next = at < bytes.length ? read(at) : undefined
        hash.update(bytes.subarray(begin, at))
      }
    } finally {
      await file.close()
    }
    return { bytes, sha256: hash.digest('hex') }
  } catch (cause) {
    if (cause instanceof ValueCsvError) throw cause
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ValueCsvError('training/file-missing', `${path}: no such file`, { cause })
    }
    throw unreadable(path, systemErrorText(cause), cause)
  }
}

function unreadable(path: string, why: string, cause?: unknown): ValueCsvError {
  return new ValueCsvError('training/file-unreadable', `${path}: ${why}`, { cause })
}
