import { runtimeContract } from '@valuecsv/contracts/runtime'
import { affineModel } from '@valuecsv/contracts/runtime-models'
import { expect, test } from 'vitest'
import { createWebRuntime } from '../../src/create-web-runtime.ts'

runtimeContract('on wasm with threads', () => createWebRuntime(), { device: 'wasm' })

test('has the threads of the processor, up to 4, unless there are several workers', async () => {
  const cores = Math.min(navigator.hardwareConcurrency, 4)
  for (const [workers, threads] of [
    [1, cores],
    [2, 1],
  ] as const) {
    const runtime = createWebRuntime({ workers })
    const session = await runtime.createSession(affineModel(), { device: 'wasm' })
    expect(session.threads).toBe(threads)
    expect(session.reason).toMatch(/^WebAssembly with \S/)
    await runtime.close()
  }
})

test('takes any number of threads, each in workers of its own', async () => {
  const runtime = createWebRuntime()
  const sessions = await Promise.all(
    [1, 2, 3].map((threads) => runtime.createSession(affineModel(), { device: 'wasm', threads })),
  )
  expect(sessions.map(({ threads }) => threads)).toEqual([1, 2, 3])
  await runtime.close()
})
