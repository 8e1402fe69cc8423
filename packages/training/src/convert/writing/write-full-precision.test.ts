import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeFullPrecision } from './write-full-precision.ts'

test('what a killed process left of weights in 32 bits goes, nothing else, and nothing need be there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-full-precision-'))
  try {
    await removeFullPrecision(folder)
    await mkdir(join(folder, 'onnx'))
    for (const name of ['onnx/model.onnx', 'onnx/model.onnx_data', 'model.safetensors', 'onnx/model_quantized.onnx']) {
      await writeFile(join(folder, name), '')
    }
    await removeFullPrecision(folder)
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
      'onnx',
      join('onnx', 'model_quantized.onnx'),
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})
