import { createHash } from 'node:crypto'

/** sha256 of the JSON of `content`: the same for the same texts and labels, whatever file they came from. */
export function contentDigest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
