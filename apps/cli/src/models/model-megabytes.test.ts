import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tinyModel } from '@valuecsv/tiny-model'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { modelMegabytes } from './model-megabytes.ts'

test('32-bit weights, which scoring does not read, do not count', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'onnx'))
  const sizes = {
    ...{ 'valuecsv.json': 1000, 'onnx/model_quantized.onnx': 2000 },
    ...{ 'onnx/model.onnx': 8000, 'model.safetensors': 8000 },
  }
  for (const [name, bytes] of Object.entries(sizes)) await writeFile(join(folder, name), new Uint8Array(bytes))
  const { 'valuecsv.json': _, ...listed } = sizes
  const files = Object.fromEntries(Object.keys(listed).map((name) => [name, 'a'.repeat(64)]))
  expect(await modelMegabytes(folder, { ...tinyModel().manifest, schemaVersion: 1, files })).toBe(0.003)
})
