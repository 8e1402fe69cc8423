import { affineModel } from '@valuecsv/contracts/runtime-models'
import { createTensor } from '@valuecsv/runtime'
import { afterEach, expect, test } from 'vitest'
import { createPooledSession } from './pooled-session.ts'
import type { SessionSettings } from './session-settings.ts'
import { createWorkerPool, type WorkerPool } from './worker-pool.ts'

const url = new URL('../test/crashing-worker.ts', import.meta.url)
const settings: SessionSettings = {
  device: 'cpu',
  threads: 1,
  graphOptimization: 'all',
  disabledOptimizers: [],
  sessionConfiguration: {},
}
const x = (first: number) => ({ x: createTensor('float32', [1, 2], Float32Array.of(first, 0)) })

let pool: WorkerPool
afterEach(() => pool.close())

test.each([
  [-1, /ended before it answered: exit code 7/],
  [-2, /ended before it answered: out of order/],
])('rejects the run of a worker that ends (case %i) and gives the next run a fresh worker', async (first, message) => {
  pool = createWorkerPool(1, { url, execArgv: ['--conditions=@valuecsv/source'] })
  const session = await createPooledSession(pool, { bytes: affineModel() }, settings)
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

test('loses no run of the other workers when one ends', async () => {
  pool = createWorkerPool(3, { url, execArgv: ['--conditions=@valuecsv/source'] })
  const session = await createPooledSession(pool, { bytes: affineModel() }, settings)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => session.run(x(index % 10 === 5 ? -1 : index))),
  )
  const failed = outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))
  expect(failed).toEqual([5, 15, 25])
  await session.release()
})

test('a session of one copy stays in its worker, and several such sessions share the workers out', async () => {
  pool = createWorkerPool(3, { url, execArgv: ['--conditions=@valuecsv/source'] })
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

test('a session of one copy whose loading failed can be loaded again', async () => {
  pool = createWorkerPool(2, { url, execArgv: ['--conditions=@valuecsv/source'] })
  const submit = (load: () => Promise<unknown>) =>
    pool.submit({ session: 0, copies: 1, load, work: async () => 'done' })
  await expect(submit(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory')
  expect(await submit(async () => {})).toBe('done')
})
