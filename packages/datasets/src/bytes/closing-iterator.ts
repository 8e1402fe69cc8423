/** An iterator that must be read to its end, left by a loop, or returned. */
export interface ClosingIterator<T> extends AsyncIterableIterator<T> {
  return(): Promise<IteratorResult<T>>
}

/** An iterator whose `return` lets go of what it reads from also before the first `next`, where a generator's does not. */
export function closingIterator<T>(
  items: AsyncGenerator<T>,
  close: () => Promise<unknown> | undefined,
): ClosingIterator<T> {
  return {
    next: () => items.next(),
    async return() {
      await items.return(undefined)
      await close()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** What `read` gives; where it throws, what was opened is closed first. */
export async function orClosed<T>(opened: { return(): Promise<unknown> }, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    await opened.return()
    throw error
  }
}
