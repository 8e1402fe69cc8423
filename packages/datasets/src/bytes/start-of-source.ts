import { closingIterator } from './closing-iterator.ts'
import type { ByteSource } from './read-options.ts'

/**
 * Looks at the first bytes of a source (fewer where it has fewer), or at up to `lineWithin` until they hold the end of
 * a line; `chunks` then gives all of it, once, and must be read or returned.
 */
export async function startOfSource(source: ByteSource, count: number, lineWithin = count) {
  const iterable = source instanceof Uint8Array ? [source] : source
  const iterator = Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]()
  const taken: Uint8Array[] = []
  let length = 0
  let done = false
  let hasLine = false
  while ((length < count || (length < lineWithin && !hasLine)) && !done) {
    const next = await iterator.next()
    if (next.done) done = true
    else {
      taken.push(next.value)
      length += next.value.length
      hasLine ||= next.value.includes(0x0a)
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* taken
    if (!done) for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    done = true
  }
  // A reader that stops early lets the file be closed.
  const close = async () => {
    if (!done) await iterator.return?.()
    done = true
  }
  return {
    first: Uint8Array.from(taken.flatMap((chunk) => [...chunk.subarray(0, lineWithin)]).slice(0, lineWithin)),
    chunks: () => closingIterator(all(), close),
  }
}
