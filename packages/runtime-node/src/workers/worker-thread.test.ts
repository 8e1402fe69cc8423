import { affineModel } from '@valuecsv/contracts/runtime-models'
import { createPooledSession, createTensor, createWorkerPool, type Session, type WorkerPool } from '@valuecsv/runtime'
import { afterEach, expect, test } from 'vitest'
import type { SessionSettings } from '../onnxruntime/session-settings.ts'
import { loadInWorker } from './load-in-worker.ts'
import { startWorkerThread, type WorkerThread } from './worker-thread.ts'

const url = new URL('../../test/crashing-worker.ts', import.meta.url)
const settings: SessionSettings = {
  device: 'cpu',
  threads: 1,
  graphOptimization: 'all',
  disabledOptimizers: [],
  sessionConfiguration: {},
}
const x = (first: number) => ({ x: createTensor('float32', [1, 2], Float32Array.of(first, 0)) })

let pool: WorkerPool<WorkerThread> | undefined
afterEach(() => pool?.close())

/** A session of a small model in `size` workers that end when they are told to. */
function openSession(size: number): Promise<Session> {
  pool = createWorkerPool(size, () => startWorkerThread({ url, execArgv: ['--conditions=@valuecsv/source'] }))
  return createPooledSession(pool, { device: 'cpu', load: loadInWorker({ bytes: affineModel() }, settings) })
}

test.each([
  [-1, /ended before it answered: exit code 7/],
  [-2, /ended before it answered: out of order/],
])('rejects the run of a worker that ends (case %i) and gives the next run a fresh worker', async (first, message) => {
  const session = await openSession(1)
  const lost = session.run(x(first))
  const waiting = session.run(x(1))
  await expect(lost).rejects.toMatchObject({
    code: 'runtime-node/worker-crashed',
    message: expect.stringMatching(message),
  })
  expect((await waiting).y?.data).toEqual(Float32Array.of(1, 2, 3))
  expect((await session.run(x(2))).y?.data).toEqual(Float32Array.of(1, 3, 5))
  await session.release()
})

test('may be told to end more than once', async () => {
  const session = await openSession(1)
  await session.release()
  await Promise.all([pool?.close(), pool?.close()])
  await pool?.close()
})

test('loses no run of the other workers when one ends', async () => {
  const session = await openSession(3)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => session.run(x(index % 10 === 5 ? -1 : index))),
  )
  const failed = outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))
  expect(failed).toEqual([5, 15, 25])
  await session.release()
})

test('releases a session that is still loading', async () => {
  const thread = startWorkerThread({ url, execArgv: ['--conditions=@valuecsv/source'] })
  const loading = loadInWorker({ bytes: affineModel() }, settings)(thread, 0)
  await thread.request({ kind: 'release', session: 0 })
  await loading
  const run = thread.request({ kind: 'run', session: 0, feeds: x(1), wanted: ['y'] })
  await expect(run).rejects.toMatchObject({ code: 'runtime-node/unexpected' })
  await thread.end()
})
