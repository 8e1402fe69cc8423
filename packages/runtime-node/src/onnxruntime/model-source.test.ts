import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { affineModel } from '@valuecsv/contracts/runtime-models'
import { createTensor } from '@valuecsv/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createNodeRuntime } from '../create-node-runtime.ts'

let folder: string
let path: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-模型 '))
  path = join(folder, 'affine.onnx')
  await writeFile(path, affineModel())
})
afterAll(() => rm(folder, { recursive: true }))

describe.each([0, 1])('with workers: %i', (workers) => {
  const runtime = createNodeRuntime({ workers })
  afterAll(() => runtime.close())

  test.each([
    ['a path', () => path],
    ['a file URL', () => pathToFileURL(path).href],
    [
      'a view into a larger buffer',
      () => Buffer.concat([Buffer.alloc(5), affineModel(), Buffer.alloc(5)]).subarray(5, -5),
    ],
  ])('takes a model as %s', async (_title, model) => {
    const session = await runtime.createSession(model(), { device: 'cpu' })
    const { y } = await session.run({ x: createTensor('float32', [1, 2], Float32Array.of(1, 2)) })
    expect(y?.data).toEqual(Float32Array.of(7, 10, 13))
  })

  test('names a file that is not there', async () => {
    const missing = join(folder, 'other.onnx')
    await expect(runtime.createSession(missing, { device: 'cpu' })).rejects.toMatchObject({
      code: 'runtime/model-not-found',
      message: expect.stringContaining(missing),
    })
  })

  test('names a file that is no model', async () => {
    const other = join(folder, 'notes.txt')
    await writeFile(other, 'no model')
    await expect(runtime.createSession(other, { device: 'cpu' })).rejects.toMatchObject({
      code: 'runtime/model-unreadable',
      message: expect.stringContaining(other),
    })
  })

  test('refuses a URL that it would have to download', async () => {
    await expect(runtime.createSession('https://example.org/model.onnx', { device: 'cpu' })).rejects.toMatchObject({
      code: 'runtime/model-unsupported',
      message: expect.stringContaining('https://example.org/model.onnx'),
    })
  })
})
