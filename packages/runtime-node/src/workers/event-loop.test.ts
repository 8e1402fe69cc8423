import { setImmediate } from 'node:timers/promises'
import { longModel } from '@valuecsv/contracts/runtime-models'
import { createTensor } from '@valuecsv/runtime'
import { expect, test } from 'vitest'
import { createNodeRuntime } from '../create-node-runtime.ts'

test('lets the event loop turn while a worker computes', async () => {
  const runtime = createNodeRuntime({ workers: 1 })
  const session = await runtime.createSession(longModel(512, 20), { device: 'cpu' })
  const square = createTensor('float32', [512, 512])
  let done = false
  const run = session.run({ x: square, w: square }).finally(() => {
    done = true
  })
  let turns = 0
  while (!done) {
    await setImmediate()
    turns++
  }
  await run
  expect(turns).toBeGreaterThan(10)
  await runtime.close()
})
