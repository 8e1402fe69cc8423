import { expect, test } from 'vitest'
import { createNodeRuntime } from '../create-node-runtime.ts'
import { createNativeSession } from '../onnxruntime/native-session.ts'
import { probeDevice } from './probe-device.ts'
import { PROBE_MODEL } from './probe-model.ts'

test('the model that devices are tried with doubles four numbers', async () => {
  const settings = {
    device: 'cpu' as const,
    threads: 1,
    graphOptimization: 'all' as const,
    disabledOptimizers: [],
    sessionConfiguration: {},
  }
  const session = await createNativeSession({ bytes: PROBE_MODEL }, settings)
  const x = { type: 'float32' as const, dims: [4], data: Float32Array.of(1, 2, 3, 4) }
  expect((await session.run({ x }, ['y'], {})).y?.data).toEqual(Float32Array.of(2, 4, 6, 8))
  await session.release()
})

test('tries a device once in the life of a process', () => {
  expect(probeDevice('cpu')).toBe(probeDevice('cpu'))
})

test('says of each device that is missing what is missing, and refuses it by name', async () => {
  const runtime = createNodeRuntime({ workers: 0 })
  for (const { name, available, detail } of await runtime.devices()) {
    if (available) continue
    await expect(runtime.createSession(PROBE_MODEL, { device: name })).rejects.toMatchObject({
      code: 'runtime/device-missing',
      message: `device ${name} can't be used: ${detail}`,
    })
  }
  await runtime.close()
})

test('goes through the devices that it was given, in their order', async () => {
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'] })
  expect((await runtime.devices()).map(({ name }) => name)).toEqual(['cpu'])
  const notices: unknown[] = []
  const session = await runtime.createSession(PROBE_MODEL, { onNotice: (notice) => notices.push(notice) })
  expect([session.device, notices]).toEqual(['cpu', []])
  await expect(runtime.createSession(PROBE_MODEL, { device: 'cuda' })).rejects.toMatchObject({
    code: 'runtime/device-missing',
    message: expect.stringContaining('this runtime offers cpu'),
  })
  await runtime.close()
})
