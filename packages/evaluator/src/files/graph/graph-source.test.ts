import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tinyModel } from '@valuecsv/tiny-model'
import { expect, test } from 'vitest'
import { memoryFiles } from '../../../test/memory-files.ts'
import { openModelFolder, writeModelFolder } from '../../node.ts'
import { readManifest } from '../read-manifest.ts'
import { graphSource } from './graph-source.ts'

const model = tinyModel()
const divided = { ...model, files: { ...model.files, 'onnx/model.onnx_data': 'weights' } }

test('a graph that holds its weights is its bytes', async () => {
  const files = await memoryFiles(divided)
  const { manifest } = await readManifest(files)
  expect(await graphSource(files, manifest, 'onnx/model_quantized.onnx')).toEqual(
    model.files['onnx/model_quantized.onnx'],
  )
})

test('one whose weights lie in a second file is opened by its path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-graph-'))
  await writeModelFolder(folder, divided)
  const files = await openModelFolder(folder)
  expect(await graphSource(files, files.manifest, 'onnx/model.onnx')).toBe(join(folder, 'onnx', 'model.onnx'))
  await rm(folder, { recursive: true })
})

test('where there is no path the error says what to use instead', async () => {
  const files = await memoryFiles(divided)
  const { manifest } = await readManifest(files)
  await expect(graphSource(files, manifest, 'onnx/model.onnx')).rejects.toMatchObject({
    code: 'evaluator/weights-in-second-file',
    message: expect.stringContaining('memory/onnx/model.onnx: its weights lie in onnx/model.onnx_data'),
    hint: expect.stringContaining('8-bit'),
  })
})
