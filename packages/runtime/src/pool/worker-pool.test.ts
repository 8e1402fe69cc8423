import { expect, test } from 'vitest'
import type { PoolThread } from './pool-thread.ts'
import { createWorkerPool } from './worker-pool.ts'

interface CountedThread extends PoolThread {
  alive: boolean
  readonly number: number
}

/** Starts workers that do nothing but keep a number, and a list of them. */
function countedThreads(): { started: CountedThread[]; startThread: () => CountedThread } {
  const started: CountedThread[] = []
  const startThread = (): CountedThread => {
    const thread: CountedThread = {
      alive: true,
      number: started.length,
      request: () => new Promise(() => {}),
      end() {
        thread.alive = false
      },
    }
    started.push(thread)
    return thread
  }
  return { started, startThread }
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve))

test('starts no more workers than jobs wait for', async () => {
  const { started, startThread } = countedThreads()
  const pool = createWorkerPool(3, startThread)
  const job = { session: 0, load: nextTurn, work: nextTurn }
  await pool.submit(job)
  await pool.submit(job)
  expect(started).toHaveLength(1)
  await Promise.all([pool.submit(job), pool.submit(job)])
  expect(started).toHaveLength(2)
})

test('a session of one copy stays in its worker, and several such sessions share the workers out', async () => {
  const pool = createWorkerPool(3, countedThreads().startThread)
  const loads: number[] = []
  const threadOf = (session: number) =>
    pool.submit({
      session,
      copies: 1,
      load: async () => loads.push(session),
      work: async (thread) => {
        await nextTurn()
        return thread.number
      },
    })
  const sessions = [0, 1, 2, 3, 4, 5]
  for (const session of sessions) await threadOf(session)
  const threads = await Promise.all(sessions.flatMap((session) => [threadOf(session), threadOf(session)]))
  expect(loads).toEqual(sessions)
  const counts = [0, 1, 2].map((number) => threads.filter((other) => other === number).length)
  expect(counts).toEqual([4, 4, 4])
})

test('a session of one copy whose loading failed can be loaded again', async () => {
  const pool = createWorkerPool(2, countedThreads().startThread)
  const submit = (load: () => Promise<unknown>) =>
    pool.submit({ session: 0, copies: 1, load, work: async () => 'done' })
  await expect(submit(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory')
  expect(await submit(async () => {})).toBe('done')
})

test('names a worker in which nothing could be loaded, and none that has a session', async () => {
  const { started, startThread } = countedThreads()
  const pool = createWorkerPool(1, startThread, { onNothingLoaded: (thread) => thread.end() })
  const submit = (session: number, load: () => Promise<unknown>) =>
    pool.submit({ session, load, work: async (thread) => thread.number })
  const failing = () => Promise.reject(new Error('no memory'))
  await expect(submit(0, failing)).rejects.toThrow('no memory')
  expect(await submit(1, async () => {})).toBe(1)
  await expect(submit(2, failing)).rejects.toThrow('no memory')
  expect(started.map(({ alive }) => alive)).toEqual([false, true])
})

test('gives no job to a worker that is being ended because nothing could be loaded', async () => {
  const { started, startThread } = countedThreads()
  const onNothingLoaded = async (thread: CountedThread) => {
    await nextTurn()
    thread.alive = false
    throw new Error('ended badly')
  }
  const pool = createWorkerPool(1, startThread, { onNothingLoaded })
  const submit = (load: () => Promise<unknown>) =>
    pool.submit({ session: 0, load, work: async (thread) => thread.number })
  const failed = submit(() => Promise.reject(new Error('no memory')))
  const waiting = submit(async () => started.map(({ alive }) => alive))
  await expect(failed).rejects.toThrow('no memory')
  expect(await waiting).toBe(1)
})

test('a worker that was started ahead is the one that the first job gets', async () => {
  const { started, startThread } = countedThreads()
  const pool = createWorkerPool(2, startThread)
  const prepared: number[] = []
  for (let time = 0; time < 2; time++) pool.warmUp(async (thread) => prepared.push(thread.number))
  expect(await pool.submit({ session: 0, load: async () => {}, work: async (thread) => thread.number })).toBe(0)
  expect(prepared).toEqual([0])
  expect(started).toHaveLength(1)
})

test('a job that waits is dropped when its signal says so, with the reason of the signal', async () => {
  const pool = createWorkerPool(1, countedThreads().startThread)
  const first = pool.submit({ session: 0, load: async () => {}, work: nextTurn })
  const controller = new AbortController()
  const worked: string[] = []
  const waiting = pool.submit({
    session: 0,
    signal: controller.signal,
    load: async () => {},
    work: async () => worked.push('dropped'),
  })
  controller.abort(new Error('not wanted any more'))
  await expect(waiting).rejects.toThrow('not wanted any more')
  await first
  await nextTurn()
  expect(worked).toEqual([])
})
