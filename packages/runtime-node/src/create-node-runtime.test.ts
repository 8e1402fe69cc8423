import { runtimeContract } from '@valuecsv/contracts/runtime'
import { affineModel } from '@valuecsv/contracts/runtime-models'
import { expect, test } from 'vitest'
import { createNodeRuntime } from './create-node-runtime.ts'

runtimeContract('in the calling thread', () => createNodeRuntime({ workers: 0 }), { device: 'cpu' })
runtimeContract('in two worker threads', () => createNodeRuntime({ workers: 2 }), { device: 'cpu' })

test('leaves no worker where it is closed while a session is made', async () => {
  const { report } = process as unknown as { report: { getReport(): { workers: readonly unknown[] } } }
  const workers = () => report.getReport().workers.length
  const before = workers()
  const runtime = createNodeRuntime({ workers: 1 })
  const late = runtime.createSession(affineModel(), { device: 'cpu' })
  await runtime.close()
  await expect(late).rejects.toMatchObject({ code: 'runtime/closed' })
  expect(workers()).toBe(before)
})

test.each([
  ['workers', -1],
  ['workers', 1.5],
  ['threads', 0],
])('refuses %s: %d', async (name, count) => {
  const attempt = async () => {
    const runtime = createNodeRuntime(name === 'workers' ? { workers: count } : { workers: 0 })
    await runtime.createSession(affineModel(), { device: 'cpu', threads: count })
  }
  await expect(attempt()).rejects.toMatchObject({
    code: 'runtime-node/count-invalid',
    message: expect.stringContaining(`${name} must be`),
  })
})
