import { runtimeContract } from '@valuecsv/contracts/runtime'
import { affineModel } from '@valuecsv/contracts/runtime-models'
import { expect, test } from 'vitest'
import { createNodeRuntime } from './create-node-runtime.ts'

runtimeContract('in the calling thread', () => createNodeRuntime({ workers: 0 }), { device: 'cpu' })
runtimeContract('in two worker threads', () => createNodeRuntime({ workers: 2 }), { device: 'cpu' })

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
