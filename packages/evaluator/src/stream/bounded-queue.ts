/** A first-in, first-out queue between one writer and one reader that holds the writer back while it is full. */
export interface BoundedQueue<T> {
  /** Adds `item`, once there is room for it. `size` counts against the limits beside the one item. */
  push(item: T, size: number): Promise<void>
  /** The oldest item, as soon as there is one, or `undefined` after the end; rejects with the error of `end`. */
  shift(): Promise<T | undefined>
  /** Nothing comes any more; a writer that waits for room goes on. With an error, `shift` rejects after the last item. */
  end(error?: { readonly cause: unknown }): void
}

/** A queue of at most `maxItems` items of at most `maxSize` together; an item above `maxSize` has it to itself. */
export function createBoundedQueue<T>({
  maxItems,
  maxSize,
}: {
  readonly maxItems: number
  readonly maxSize: number
}): BoundedQueue<T> {
  const items: { item: T; size: number }[] = []
  let total = 0
  let ended: { readonly cause?: unknown } | undefined
  let wakeReader = () => {}
  let wakeWriter = () => {}

  const isFull = (size: number) => items.length > 0 && (items.length >= maxItems || total + size > maxSize)

  return {
    async push(item, size) {
      while (!ended && isFull(size)) {
        await new Promise<void>((resolve) => {
          wakeWriter = resolve
        })
      }
      items.push({ item, size })
      total += size
      wakeReader()
    },
    async shift() {
      while (items.length === 0) {
        if (ended && 'cause' in ended) throw ended.cause
        if (ended) return undefined
        await new Promise<void>((resolve) => {
          wakeReader = resolve
        })
      }
      const { item, size } = items.shift()!
      total -= size
      wakeWriter()
      return item
    },
    end(error) {
      ended ??= error ?? {}
      wakeReader()
      wakeWriter()
    },
  }
}
