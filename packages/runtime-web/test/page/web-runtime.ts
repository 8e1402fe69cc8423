import { affineModel, longModel, quantizedModel } from '@valuecsv/contracts/runtime-models'
import { createTensor } from '@valuecsv/runtime'
import { afterEach, expect, test } from 'vitest'
import { createWebRuntime, type WebRuntimeOptions } from '../../src/create-web-runtime.ts'
import type { WebRuntime } from '../../src/web-runtime.ts'

let runtime: WebRuntime
afterEach(() => runtime.close())

function open(options: WebRuntimeOptions = {}): WebRuntime {
  runtime = createWebRuntime(options)
  return runtime
}

test('a session says why it runs where it does', async () => {
  const onGpu = await open().createSession(affineModel())
  expect(onGpu).toMatchObject({ device: 'webgpu', threads: 1, reason: expect.stringMatching(/^WebGPU on \S/) })
  const onProcessor = await runtime.createSession(affineModel(), { device: 'wasm' })
  expect(onProcessor).toMatchObject({
    device: 'wasm',
    threads: 1,
    reason: 'WebAssembly with 1 thread, as the page is not cross-origin isolated',
  })
  const settled = await runtime.createSession(quantizedModel())
  expect(settled).toMatchObject({
    device: 'wasm',
    reason: expect.stringMatching(/^WebAssembly with 1 thread.*; running on wasm \(webgpu: the model/),
  })
})

test('refuses threads where the page is not isolated, and says what to do', async () => {
  await expect(open().createSession(affineModel(), { device: 'wasm', threads: 2 })).rejects.toMatchObject({
    code: 'runtime-web/not-isolated',
    message: expect.stringContaining('2 threads'),
    hint: expect.stringContaining('Cross-Origin-Opener-Policy'),
  })
})

test('takes the .wasm files from the folder that it is told', async () => {
  const session = await open({ wasmFiles: '/node_modules/onnxruntime-web/dist' }).createSession(affineModel())
  expect(session.device).toBe('webgpu')
  await runtime.createSession(affineModel(), { device: 'wasm' })
})

test('what is prepared serves the sessions that come, and what goes wrong is told to them', async () => {
  open().prepare('wasm')
  const session = await runtime.createSession(affineModel(), { device: 'wasm' })
  expect((await session.run({ x: createTensor('float32', [1, 2]) })).y?.data).toEqual(Float32Array.of(1, 1, 1))
  await runtime.close()
  open({ wasmFiles: '/nowhere/' }).prepare('wasm')
  await expect(runtime.createSession(affineModel(), { device: 'wasm' })).rejects.toMatchObject({
    code: 'runtime-web/wasm-missing',
  })
})

test.each(['wasm', 'webgpu'] as const)('says where the .wasm files of %s should have been', async (device) => {
  const wasmFiles = '/nowhere'
  await expect(open({ wasmFiles }).createSession(affineModel(), { device })).rejects.toMatchObject({
    code: 'runtime-web/wasm-missing',
    hint: expect.stringMatching(/ at http.*\/nowhere\/\.$/),
  })
})

test('reads a model from a URL, and names one that is not there', async () => {
  const url = URL.createObjectURL(new Blob([affineModel() as Uint8Array<ArrayBuffer>]))
  const session = await open().createSession(url, { device: 'wasm' })
  const { y } = await session.run({ x: createTensor('float32', [1, 2]) })
  expect(y?.data).toEqual(Float32Array.of(1, 1, 1))
  await expect(runtime.createSession('blob:nowhere', { device: 'wasm' })).rejects.toMatchObject({
    code: 'runtime/model-not-found',
    message: expect.stringContaining('blob:nowhere'),
  })
})

test('the page goes on while a worker computes', async () => {
  const session = await open().createSession(longModel(256, 20), { device: 'wasm' })
  const square = createTensor('float32', [256, 256])
  async function turnsOfOneRun(): Promise<number> {
    let done = false
    const run = session.run({ x: square, w: square }).finally(() => {
      done = true
    })
    let turns = 0
    while (!done) {
      await new Promise((resolve) => setTimeout(resolve))
      turns++
    }
    await run
    return turns
  }
  // The machine may once give the page no turn; a page that waits for the worker never has one.
  await expect.poll(turnsOfOneRun, { timeout: 30_000 }).toBeGreaterThan(3)
})

test.each([
  ['workers', 0],
  ['workers', 1.5],
  ['threads', 0],
  ['copies', 0],
])('refuses %s: %d', async (name, count) => {
  const attempt = async () => {
    const options = name === 'workers' ? { workers: count } : {}
    await open(options).createSession(affineModel(), { device: 'wasm', [name]: count })
  }
  await expect(attempt()).rejects.toMatchObject({
    code: 'runtime-web/count-invalid',
    message: expect.stringContaining(`${name} must be`),
  })
})
