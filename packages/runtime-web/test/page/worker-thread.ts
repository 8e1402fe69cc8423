import { affineModel } from '@valuecsv/contracts/runtime-models'
import { createPooledSession, createTensor, createWorkerPool, type Session, type WorkerPool } from '@valuecsv/runtime'
import { afterEach, expect, test } from 'vitest'
import { modelBlob } from '../../src/model-blob.ts'
import { startBrowserWorker } from '../../src/start-browser-worker.ts'
import { type BrowserWorker, startWorkerThread, type WorkerThread } from '../../src/workers/worker-thread.ts'

const settings = { device: 'wasm', threads: 1, graphOptimization: 'all' } as const
const x = createTensor('float32', [1, 2])

let pool: WorkerPool<WorkerThread>
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
  const open = (): Promise<Session> =>
    createPooledSession(pool, {
      device: 'wasm',
      load: (thread, session) => thread.request({ kind: 'load', session, model, settings }),
    })
  await expect(open()).rejects.toMatchObject({
    code: 'runtime-web/worker-crashed',
    message: expect.stringContaining('out of order'),
  })
  const session = await open()
  expect((await session.run({ x })).y?.data).toEqual(Float32Array.of(1, 1, 1))
})
