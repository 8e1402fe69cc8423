import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { fileError } from '../node/open-source.ts'

/** sha256 of a file as 64 hex digits. Throws `datasets/not-found` and the other errors of reading. */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk)
  } catch (error) {
    throw fileError(error, path)
  }
  return hash.digest('hex')
}
