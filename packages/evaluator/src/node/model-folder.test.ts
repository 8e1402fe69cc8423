import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleDraft } from '../../test/sample-draft.ts'
import { openModelFolder } from './open-model-folder.ts'
import { writeModelFolder } from './write-model-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-model-'))
})
afterEach(() => rm(folder, { recursive: true }))

const files = { 'config.json': '{}', 'onnx/model_quantized.onnx': new Uint8Array([1, 2, 3]) }

test('what was written opens again, by path and by URL, with the bytes as they were', async () => {
  const written = await writeModelFolder(folder, { manifest: sampleDraft, files })
  expect(Object.keys(written.files)).toEqual(['config.json', 'onnx/model_quantized.onnx'])
  const opened = await openModelFolder(`${folder}/`)
  expect(opened.manifest).toEqual(written)
  expect(opened.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(opened.location).toBe(folder)
  expect([...(await opened.read('onnx/model_quantized.onnx'))]).toEqual([1, 2, 3])
  expect((await openModelFolder(pathToFileURL(`${folder}/`))).digest).toBe(opened.digest)
})

test('writes the card beside the manifest and nothing else', async () => {
  await writeModelFolder(folder, { manifest: sampleDraft, files })
  expect((await readdir(folder)).sort()).toEqual(['README.md', 'config.json', 'onnx', 'valuecsv.json'])
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('# sample')
})

test('a second writing replaces the first and leaves other files alone', async () => {
  await writeModelFolder(folder, { manifest: sampleDraft, files })
  await writeFile(join(folder, 'training.log'), 'epoch 1')
  await writeModelFolder(folder, { manifest: { ...sampleDraft, seed: 1 }, files: { ...files, 'config.json': '[]' } })
  expect((await openModelFolder(folder)).manifest.seed).toBe(1)
  expect(await readFile(join(folder, 'training.log'), 'utf8')).toBe('epoch 1')
})

test('a manifest that is not whole is refused before anything is written', async () => {
  const manifest = { ...sampleDraft, window: { maxTokens: 0, join: 'mean' as const } }
  await expect(writeModelFolder(folder, { manifest, files })).rejects.toMatchObject({
    code: 'evaluator/manifest-invalid',
  })
  expect(await readdir(folder)).toEqual([])
})

test('a place that can not be written to is named', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(writeModelFolder(join(folder, 'file'), { manifest: sampleDraft, files })).rejects.toMatchObject({
    code: 'evaluator/cannot-write',
    message: expect.stringContaining(join(folder, 'file')),
  })
})

test.each([
  ['README.md', 'README.md/x', 'it is a folder, a file was expected'],
  ['onnx', 'onnx', 'a file is there, a folder was expected'],
])('a file in the folder that can not be written is named: %s', async (name, present, problem) => {
  await mkdir(dirname(join(folder, present)), { recursive: true })
  await writeFile(join(folder, present), '')
  await expect(writeModelFolder(folder, { manifest: sampleDraft, files })).rejects.toMatchObject({
    code: 'evaluator/cannot-write',
    message: `${join(folder, name)}: can't write the model: ${problem}`,
  })
})

test('no message names the place where the files are before they are moved, which is gone when it is read', async () => {
  const name = 'a'.repeat(300)
  await expect(writeModelFolder(folder, { manifest: sampleDraft, files: { [name]: '' } })).rejects.toMatchObject({
    code: 'evaluator/cannot-write',
    message: `${join(folder, name)}: can't write the model: the name is too long`,
  })
  expect(await readdir(folder)).toEqual([])
})

test('what a killed write left goes with the next, and nothing else of a like name', async () => {
  const left = '.writing-01234567-89ab-4cde-8f01-23456789abcd'
  await mkdir(join(folder, left, 'onnx'), { recursive: true })
  await writeFile(join(folder, left, 'onnx/model_quantized.onnx'), 'half')
  await mkdir(join(folder, '.writing-mine'))
  await writeModelFolder(folder, { manifest: sampleDraft, files })
  const names = ['.writing-mine', 'README.md', 'config.json', 'onnx', 'valuecsv.json']
  expect((await readdir(folder)).sort()).toEqual(names)
})

test('a changed file is named', async () => {
  await writeModelFolder(folder, { manifest: sampleDraft, files })
  await truncate(join(folder, 'onnx/model_quantized.onnx'), 2)
  await expect(openModelFolder(folder)).rejects.toMatchObject({
    code: 'evaluator/digest-mismatch',
    message: expect.stringContaining(`${folder}/onnx/model_quantized.onnx`),
  })
})

test('a missing file is named', async () => {
  await writeModelFolder(folder, { manifest: sampleDraft, files })
  await rm(join(folder, 'config.json'))
  await expect(openModelFolder(folder)).rejects.toMatchObject({
    code: 'evaluator/file-missing',
    message: expect.stringContaining(join(folder, 'config.json')),
  })
})

test('32-bit weights may be missing, but not be other ones', async () => {
  await writeModelFolder(folder, { manifest: sampleDraft, files: { ...files, 'onnx/model.onnx': 'fp32' } })
  await writeFile(join(folder, 'onnx/model.onnx'), 'other')
  await expect(openModelFolder(folder)).rejects.toMatchObject({ code: 'evaluator/digest-mismatch' })
  await rm(join(folder, 'onnx/model.onnx'))
  expect((await openModelFolder(folder)).manifest.files).toHaveProperty('onnx/model.onnx')
})

test.each(['', 'nowhere'])('a folder without a manifest is no model folder (%j)', async (name) => {
  await expect(openModelFolder(join(folder, name))).rejects.toMatchObject({
    code: 'evaluator/not-a-model-folder',
    message: expect.stringContaining(join(folder, name)),
  })
})

test('a folder in the place of a file is told of in words', async () => {
  await mkdir(join(folder, 'valuecsv.json'))
  await expect(openModelFolder(folder)).rejects.toMatchObject({
    code: 'evaluator/file-unreadable',
    message: `${join(folder, 'valuecsv.json')}: it is a folder, a file was expected`,
  })
})
