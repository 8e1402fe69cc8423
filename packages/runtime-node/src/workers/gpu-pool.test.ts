import { setTimeout as wait } from 'node:timers/promises'
import type { SessionShape } from '@valuecsv/runtime'
import { expect, test } from 'vitest'
import { holdGpuPool } from './gpu-pool.ts'
import type { WorkerThread } from './worker-thread.ts'

interface CountingLoad {
  readonly load: (thread: WorkerThread) => Promise<SessionShape>
  readonly threads: ReadonlySet<WorkerThread>
  /** For each call, how many of the threads so far were alive. */
  readonly alive: readonly number[]
}

/** Loads nothing, but notes the threads that were to load. */
function countingLoad(): CountingLoad {
  const threads = new Set<WorkerThread>()
  const alive: number[] = []
  const load = async (thread: WorkerThread) => {
    threads.add(thread)
    alive.push([...threads].filter((each) => each.alive).length)
    return { inputs: [], outputs: [] }
  }
  return { load, threads, alive }
}

test('uses no thread of a new pool before that of the last one has ended', async () => {
  const { load, alive } = countingLoad()
  const closing: Promise<void>[] = []
  for (let time = 0; time < 3; time++) {
    const hold = holdGpuPool()
    await hold.openSession('webgpu', load)
    closing.push(hold.letGo())
  }
  await Promise.all(closing)
  expect(alive).toEqual([1, 1, 1])
})

test('a pool let go while it waits for the one before uses no thread, nor frees the next one to', async () => {
  const { load, alive } = countingLoad()
  const first = holdGpuPool()
  await first.openSession('webgpu', load)
  const firstEnds = first.letGo()
  const second = holdGpuPool()
  const refused = expect(second.openSession('webgpu', load)).rejects.toThrow()
  const secondEnds = second.letGo()
  const third = holdGpuPool()
  await third.openSession('webgpu', load)
  await Promise.all([refused, firstEnds, secondEnds, third.letGo()])
  expect(alive).toEqual([1, 1])
})

test('keeps no thread in which nothing could be loaded, and starts the next one after it', async () => {
  const { load, threads, alive } = countingLoad()
  const hold = holdGpuPool()
  const failing = async (thread: WorkerThread) => {
    await load(thread)
    throw new Error('no memory')
  }
  const failed = hold.openSession('webgpu', failing)
  const waiting = hold.openSession('webgpu', load)
  await expect(failed).rejects.toThrow('no memory')
  await waiting
  expect(threads.size).toBe(2)
  expect(alive).toEqual([1, 1])
  await hold.letGo()
})

test('refuses what still waits when it is let go', async () => {
  const { load, alive } = countingLoad()
  const hold = holdGpuPool()
  const slow = async (thread: WorkerThread) => {
    await wait(50)
    return load(thread)
  }
  const outcomes = Promise.allSettled([slow, load, load].map((each) => hold.openSession('webgpu', each)))
  await wait(10)
  await hold.letGo()
  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(alive).toHaveLength(1)
})
