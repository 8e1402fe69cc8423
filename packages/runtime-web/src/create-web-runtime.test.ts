import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { affineModel } from '@valuecsv/contracts/runtime-models'
import { expect, test } from 'vitest'
import { createWebRuntime } from './create-web-runtime.ts'

// What it does in a browser stands in test/, where it runs in one.

test('is called by the version of onnxruntime-web that it wants, which is the one that is tested', () => {
  const main = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
  const { version } = read(join(dirname(main), '..', 'package.json'))
  const { peerDependencies } = read(join(import.meta.dirname, '..', 'package.json'))
  expect(createWebRuntime().name).toBe(`onnxruntime-web ${version}`)
  expect(peerDependencies['onnxruntime-web']).toBe(version)
})

test('where there are no Web Workers it says that it is for browsers', async () => {
  const runtime = createWebRuntime({ wasmFiles: '/onnxruntime/' })
  expect(await runtime.devices()).toEqual([
    { name: 'webgpu', available: false, detail: expect.stringContaining('for browsers') },
    { name: 'wasm', available: false, detail: expect.stringContaining('for browsers') },
  ])
  await expect(runtime.createSession(affineModel())).rejects.toMatchObject({
    code: 'runtime/device-missing',
    message: expect.stringContaining('for browsers'),
  })
  await runtime.close()
})
