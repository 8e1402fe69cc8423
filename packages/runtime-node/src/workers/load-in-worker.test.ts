import { identityModel } from '@valuecsv/contracts/runtime-models'
import { createTensor } from '@valuecsv/runtime'
import { expect, test } from 'vitest'
import { createNodeRuntime } from '../create-node-runtime.ts'

test('leaves a Buffer and what lies beside it to the caller, as model and as feed', async () => {
  const runtime = createNodeRuntime({ workers: 1 })
  const model = Buffer.from(identityModel('uint8'))
  const feed = Buffer.from('valuecsv').subarray(0, 5)
  for (let time = 0; time < 2; time++) {
    const session = await runtime.createSession(model, { device: 'cpu' })
    const { y } = await session.run({ x: createTensor('uint8', [5], feed) })
    expect(Buffer.from(y!.data as Uint8Array).toString()).toBe('value')
    await session.release()
  }
  await runtime.close()
})

test('shares one array among several feeds', async () => {
  const runtime = createNodeRuntime({ workers: 1 })
  const session = await runtime.createSession(identityModel('float32'), { device: 'cpu' })
  const memory = Float32Array.of(1, 2, 3, 4)
  const runs = [0, 1, 2].map((at) => session.run({ x: createTensor('float32', [2], memory.subarray(at, at + 2)) }))
  const results = await Promise.all(runs)
  expect(results.map(({ y }) => [...y!.data])).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
  ])
  await runtime.close()
})
