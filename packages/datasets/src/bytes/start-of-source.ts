import type { ByteSource } from './read-options.ts'

/** Looks at the first bytes of a source (fewer where it has fewer); `chunks` then gives all of it, once. */
export async function startOfSource(source: ByteSource, count: number) {
  const iterable = source instanceof Uint8Array ? [source] : source
  const iterator = Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]()
  const taken: Uint8Array[] = []
  let length = 0
  let done = false
  while (length < count && !done) {
    const next = await iterator.next()
    if (next.done) done = true
    else {
      taken.push(next.value)
      length += next.value.length
    }
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* taken
      if (!done) for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
      done = true
    } finally {
      // A reader that stops early lets the file be closed.
      if (!done) await iterator.return?.()
    }
  }
  return { first: Uint8Array.from(taken.flatMap((chunk) => [...chunk.subarray(0, count)]).slice(0, count)), chunks }
}
