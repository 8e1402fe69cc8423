import type { PoolThread } from './pool-thread.ts'

/** Work for one worker of a pool. */
export interface PoolJob<Thread, Result> {
  /** The session that the work is for: a worker that knows it already is preferred. */
  readonly session: number
  /** Most workers that may know the session at a time. Default: all. */
  readonly copies?: number | undefined
  readonly signal?: AbortSignal | undefined
  /** Makes the session known to a worker; called before `work` where it is not. */
  readonly load: (thread: Thread) => Promise<unknown>
  /** The worker is busy until the promise settles. */
  readonly work: (thread: Thread) => Promise<Result>
}

/** Workers started when they are needed; jobs wait in line, first come, first served. */
export interface WorkerPool<Thread extends PoolThread> {
  /** Starts a worker ahead of the first job, unless one runs, and hands it to `prepare`. */
  warmUp(prepare: (thread: Thread) => Promise<unknown>): void
  submit<Result>(job: PoolJob<Thread, Result>): Promise<Result>
  /** Makes all living workers forget the session. */
  forget(session: number): Promise<void>
  /** Ends the workers; nothing may be waiting. */
  close(): Promise<void>
}

export interface WorkerPoolOptions<Thread extends PoolThread> {
  /**
   * Called with a worker that knows no session after a load that failed; it gets no job until the promise settles.
   * Default: it is kept.
   */
  readonly onNothingLoaded?: (thread: Thread) => Promise<void> | void
}

interface Slot<Thread> {
  thread: Thread | undefined
  busy: boolean
  readonly sessions: Set<number>
}

interface WaitingJob<Thread> {
  readonly session: number
  readonly copies: number
  readonly start: (slot: Slot<Thread>) => void
}

/** A pool of at most `size` workers; one that has ended gets a successor from `startThread` with the next job. */
export function createWorkerPool<Thread extends PoolThread>(
  size: number,
  startThread: () => Thread,
  { onNothingLoaded }: WorkerPoolOptions<Thread> = {},
): WorkerPool<Thread> {
  const slots = Array.from(
    { length: size },
    (): Slot<Thread> => ({ thread: undefined, busy: false, sessions: new Set() }),
  )
  const waiting = new Set<WaitingJob<Thread>>()

  function dispatch(): void {
    for (const job of waiting) {
      if (slots.every(({ busy }) => busy)) return
      const slot = chooseSlot(slots, job)
      // It waits for one of the busy workers that know its session; another job may go ahead of it.
      if (slot === undefined) continue
      waiting.delete(job)
      job.start(slot)
    }
  }

  async function perform<Result>(
    slot: Slot<Thread>,
    { session, load, work }: PoolJob<Thread, Result>,
  ): Promise<Result> {
    slot.busy = true
    try {
      if (slot.thread?.alive !== true) {
        slot.sessions.clear()
        slot.thread = startThread()
      }
      const { thread } = slot
      if (!slot.sessions.has(session)) {
        // Known from now on: no other worker may begin to load what this one is loading.
        slot.sessions.add(session)
        await load(thread).catch(async (error: unknown) => {
          slot.sessions.delete(session)
          // Whatever comes of it, the load failed first.
          if (slot.sessions.size === 0) await (async () => onNothingLoaded?.(thread))().catch(() => {})
          throw error
        })
      }
      return await work(thread)
    } finally {
      slot.busy = false
      dispatch()
    }
  }

  return {
    warmUp(prepare) {
      const slot = slots[0]!
      if (slot.thread?.alive === true) return
      slot.sessions.clear()
      slot.thread = startThread()
      // Whoever needs the worker will be told what is wrong with it.
      prepare(slot.thread).catch(() => {})
    },
    submit(job) {
      const { session, copies = slots.length, signal } = job
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason)
        const abort = () => {
          waiting.delete(entryInLine)
          reject(signal?.reason)
        }
        const entryInLine: WaitingJob<Thread> = {
          session,
          copies,
          start: (slot) => {
            perform(slot, job)
              .then(resolve, reject)
              .finally(() => signal?.removeEventListener('abort', abort))
          },
        }
        signal?.addEventListener('abort', abort, { once: true })
        waiting.add(entryInLine)
        dispatch()
      })
    },
    async forget(session) {
      const knowing = slots.filter(({ sessions }) => sessions.delete(session))
      await Promise.all(knowing.map(({ thread }) => thread?.alive && thread.request({ kind: 'release', session })))
    },
    async close() {
      await Promise.all(slots.map(({ thread }) => thread?.end()))
    },
  }
}

/**
 * An idle worker: rather one that knows the session, else one that runs, else one to be started. Sessions with fewer
 * copies than there are workers spread over all of them, started or not, and may have to wait for those that know them.
 */
function chooseSlot<Thread extends PoolThread>(
  slots: readonly Slot<Thread>[],
  { session, copies }: WaitingJob<Thread>,
): Slot<Thread> | undefined {
  const idle = slots.filter(({ busy }) => !busy)
  const knowing = slots.filter((slot) => slot.thread?.alive === true && slot.sessions.has(session))
  const known = knowing.find(({ busy }) => !busy)
  if (known || knowing.length >= copies) return known
  if (copies < slots.length) return [...idle].sort((a, b) => a.sessions.size - b.sessions.size)[0]
  return idle.find(({ thread }) => thread?.alive === true) ?? idle[0]
}
