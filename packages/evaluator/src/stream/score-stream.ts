import { createBoundedQueue } from './bounded-queue.ts'

/** What the stream does with an item, step by step. */
export interface StreamSteps<Item, Prepared, Result> {
  /** Makes an item ready; items are prepared one after the other. `index` counts from 0. */
  prepare(item: Item, index: number): Promise<Prepared>
  /** How much of the limits a prepared item takes up. */
  size(prepared: Prepared): number
  /** Starts work on a group and gives a result for each of its items. Work not yet begun should end when `signal` aborts. */
  start(group: readonly Prepared[], signal: AbortSignal): readonly Promise<Result>[]
}

/** How many items make a group, and how far the stream reads ahead of its consumer. A group must fit in what is read ahead. */
export interface StreamLimits {
  readonly groupItems: number
  readonly groupSize: number
  readonly readAheadItems: number
  readonly readAheadSize: number
}

/**
 * The results of `source`'s items, in its order. Groups depend on the items alone, never on timing. It reads no further
 * ahead than `limits` say while the consumer takes its time; when the consumer stops or `signal` aborts, work that has
 * not begun is dropped and the source is closed. Results before an error of the source still come.
 */
export async function* scoreStream<Item, Prepared, Result>(
  source: Iterable<Item> | AsyncIterable<Item>,
  steps: StreamSteps<Item, Prepared, Result>,
  limits: StreamLimits,
  signal?: AbortSignal,
): AsyncGenerator<Result, void, undefined> {
  signal?.throwIfAborted()
  const queue = createBoundedQueue<Promise<Result>>({ maxItems: limits.readAheadItems, maxSize: limits.readAheadSize })
  const stop = new AbortController()
  let giveUp: (reason: unknown) => void = () => {}
  const abort = () => {
    stop.abort(signal?.reason)
    queue.end({ cause: signal?.reason })
    giveUp(signal?.reason)
  }
  signal?.addEventListener('abort', abort, { once: true })
  const producer = produce(source, steps, limits, { queue, signal: stop.signal })
  try {
    for (;;) {
      // A group that is not full waits for a source which may give nothing more. Racing with one promise for all of them
      // would keep every result in memory.
      const result = await new Promise<Result | undefined>((resolve, reject) => {
        giveUp = reject
        queue.shift().then(resolve, reject)
      })
      signal?.throwIfAborted()
      if (result === undefined) return
      yield result
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    stop.abort()
    queue.end()
    // A source that gives nothing more would hold the consumer for ever; one that is not being read closes at once.
    if (!producer.isReading()) await producer.done
  }
}

interface Outlet<Result> {
  readonly queue: ReturnType<typeof createBoundedQueue<Promise<Result>>>
  readonly signal: AbortSignal
}

function produce<Item, Prepared, Result>(
  source: Iterable<Item> | AsyncIterable<Item>,
  steps: StreamSteps<Item, Prepared, Result>,
  limits: StreamLimits,
  { queue, signal }: Outlet<Result>,
): { readonly done: Promise<void>; isReading(): boolean } {
  let group: { readonly prepared: Prepared; readonly result: PromiseWithResolvers<Result> }[] = []
  let groupSize = 0
  let isReading = true

  function flush(): void {
    const results = steps.start(
      group.map(({ prepared }) => prepared),
      signal,
    )
    group.forEach(({ result }, index) => {
      results[index]!.then(result.resolve, result.reject)
    })
    group = []
    groupSize = 0
  }

  async function run(): Promise<void> {
    let index = 0
    for await (const item of source) {
      isReading = false
      if (signal.aborted) break
      const prepared = await steps.prepare(item, index++)
      const size = steps.size(prepared)
      // Before the wait for room: what the consumer waits for must not wait for this item.
      if (group.length > 0 && groupSize + size > limits.groupSize) flush()
      const result = Promise.withResolvers<Result>()
      // The consumer may have gone before it sees the error.
      result.promise.catch(() => {})
      await queue.push(result.promise, size)
      if (signal.aborted) break
      group.push({ prepared, result })
      groupSize += size
      if (group.length >= limits.groupItems) flush()
      isReading = true
    }
  }

  const done = run().then(
    () => {
      flush()
      queue.end()
    },
    (cause: unknown) => {
      flush()
      queue.end({ cause })
    },
  )
  return { done, isReading: () => isReading }
}
