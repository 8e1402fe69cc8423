import { affineModel } from '@valuecsv/contracts/runtime-models'
import { createTensor } from '@valuecsv/runtime'
import { afterEach, expect, test } from 'vitest'
import { modelBlob } from '../../src/model-blob.ts'
import { createPooledSession } from '../../src/pool/pooled-session.ts'
import { createWorkerPool, type WorkerPool } from '../../src/pool/worker-pool.ts'
import { type BrowserWorker, startWorkerThread, type WorkerThread } from '../../src/pool/worker-thread.ts'
import { startBrowserWorker } from '../../src/start-browser-worker.ts'

const settings = { device: 'wasm', threads: 1, graphOptimization: 'all' } as const
const x = createTensor('float32', [1, 2])

let pool: WorkerPool
afterEach(() => pool.close())

declare const Worker: new (url: string, options: { type: 'module' }) => BrowserWorker

/** A worker of which nothing works. */
function startBrokenWorker(): WorkerThread {
  const url = URL.createObjectURL(new Blob(['throw new Error("out of order")'], { type: 'text/javascript' }))
  return startWorkerThread(new Worker(url, { type: 'module' }))
}

test('a worker that fails is named, and the next one is fresh', async () => {
  let started = 0
  pool = createWorkerPool(1, () => (started++ === 0 ? startBrokenWorker() : startBrowserWorker()))
  const model = await modelBlob(affineModel())
  const open = () => createPooledSession(pool, { model, settings, copies: undefined })
  await expect(open()).rejects.toMatchObject({
    code: 'runtime-web/worker-crashed',
    message: expect.stringContaining('out of order'),
  })
  const session = await open()
  expect((await session.run({ x })).y?.data).toEqual(Float32Array.of(1, 1, 1))
})

test('a worker that was started ahead is the one that the first job gets', async () => {
  let started = 0
  pool = createWorkerPool(2, () => {
    started++
    return startBrowserWorker()
  })
  const prepared: WorkerThread[] = []
  for (let time = 0; time < 2; time++) pool.warmUp(async (thread) => prepared.push(thread))
  const thread = await pool.submit({ session: 0, copies: 2, load: async () => {}, work: async (given) => given })
  expect(prepared).toEqual([thread])
  expect(started).toBe(1)
})

test('a session of one copy stays in its worker, and several such sessions share the workers out', async () => {
  pool = createWorkerPool(3, startBrowserWorker)
  const loads: number[] = []
  const threadOf = (session: number) =>
    pool.submit({
      session,
      copies: 1,
      load: async () => loads.push(session),
      work: async (thread) => {
        await new Promise((resolve) => setTimeout(resolve))
        return thread
      },
    })
  const sessions = [0, 1, 2, 3, 4, 5]
  for (const session of sessions) await threadOf(session)
  const threads = await Promise.all(sessions.flatMap((session) => [threadOf(session), threadOf(session)]))
  expect(loads).toEqual(sessions)
  const counts = [...new Set(threads)].map((thread) => threads.filter((other) => other === thread).length)
  expect(counts).toEqual([4, 4, 4])
})

test('a worker in which nothing could be loaded is ended', async () => {
  const started: WorkerThread[] = []
  pool = createWorkerPool(1, () => {
    const thread = startBrowserWorker()
    started.push(thread)
    return thread
  })
  const open = async (bytes: Uint8Array) =>
    createPooledSession(pool, { model: await modelBlob(bytes), settings, copies: undefined })
  await expect(open(Uint8Array.of(1, 2, 3))).rejects.toMatchObject({ code: 'runtime/model-unreadable' })
  await open(affineModel())
  await expect(open(Uint8Array.of(1, 2, 3))).rejects.toMatchObject({ code: 'runtime/model-unreadable' })
  expect(started.map(({ alive }) => alive)).toEqual([false, true])
})
