import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, shapeFiles, writeFiles } from '../../../test/converted.ts'
import goldens from '../../convert/goldens/checkpoints.json' with { type: 'json' }
import { readBaseModel } from './read-base-model.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'valuecsv-base-'))
})
afterAll(() => rm(root, { recursive: true }))

type Files = Readonly<Record<string, Uint8Array | string | undefined>>

async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(root, 'base-'))
  const present = Object.entries(files).flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]))
  await writeFiles(folder, Object.fromEntries(present))
  return folder
}

const saved = (name: keyof typeof goldens.folders) =>
  Object.fromEntries(Object.entries(goldens.folders[name]).map(([file, text]) => [file, bytesOf(text)]))
const whole: Files = { ...shapeFiles, 'pytorch_model.bin': bytesOf(goldens.checkpoints.DataParallel.file) }

describe.each<[string, () => Files]>([
  ['in one file', () => saved('safetensors')],
  ['in several files with an index', () => saved('sharded')],
  ['as PyTorch wrote them', () => saved('pytorch_model.bin')],
  [
    'as PyTorch wrote them before 1.6',
    () => ({ ...whole, 'pytorch_model.bin': bytesOf(goldens.checkpoints.legacy.file) }),
  ],
  ['with the prefix of DataParallel', () => whole],
])('weights %s', (_, files) => {
  test('are read by the names of the network', async () => {
    const base = await readBaseModel(await folderOf(files()), { name: 'owner/tiny' })
    const first = await readBaseModel(await folderOf(saved('safetensors')))
    expect(base.name).toBe('owner/tiny')
    expect(base.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(new Map([...base.tensors].toSorted())).toEqual(new Map([...first.tensors].toSorted()))
    expect(base).toMatchObject({ vocabulary: first.vocabulary, config: { hiddenSize: 8, vocabularySize: 36 } })
  })
})

test('safetensors count where both are there, and the name is that of the folder', async () => {
  const folder = await folderOf({ ...saved('safetensors'), 'pytorch_model.bin': 'not read' })
  expect(await readBaseModel(folder)).toMatchObject({ name: basename(folder) })
})

test('a place that is no folder is told so', async () => {
  const folder = await folderOf({ file: '' })
  for (const [name, problem] of [
    ['nowhere', 'no such folder'],
    ['file', 'it is no folder'],
  ] as const) {
    const place = join(folder, name)
    await expect(readBaseModel(place)).rejects.toMatchObject({
      code: 'training/base-missing',
      message: `The base model ${place}: ${problem}`,
    })
  }
})

const config = (change: object) => JSON.stringify({ ...goldens.config, ...change })
const index = (map: unknown) => JSON.stringify({ weight_map: map })

test.each<[string, Files, string, RegExp]>([
  ['no config.json', { 'config.json': undefined }, 'training/base-missing', /has no config\.json/],
  ['no vocabulary', { 'vocab.txt': undefined }, 'training/base-missing', /has no vocab\.txt/],
  [
    'no weights',
    { 'pytorch_model.bin': undefined },
    'training/base-missing',
    /has no model\.safetensors, no model\.safetensors\.index\.json, no pytorch_model\.bin, no/,
  ],
  ['another kind of model', { 'config.json': config({ model_type: 'gpt2' }) }, 'encoder/unsupported-config', /"gpt2"/],
  ['no JSON', { 'config.json': '{' }, 'training/not-json', /config\.json: expected JSON/],
  ['JSON that is no object', { 'config.json': '[]' }, 'training/not-json', /expected a JSON object/],
  [
    'a vocabulary of another model',
    { 'vocab.txt': `${shapeFiles['vocab.txt']}more\n` },
    'training/vocabulary-does-not-fit',
    /vocab\.txt has 37 tokens, config\.json says vocab_size 36/,
  ],
  [
    'a vocabulary without a special token',
    { 'vocab.txt': shapeFiles['vocab.txt'].replace('[SEP]', '[sep]') },
    'tokenizer/special-token-missing',
    /vocab\.txt: no token \[SEP\]/,
  ],
  [
    'weights that are none',
    { 'pytorch_model.bin': 'version https://git-lfs.github.com/spec/v1' },
    'checkpoints/no-pytorch',
    /pytorch_model\.bin: .*LFS/,
  ],
  [
    'an index that leads out of the folder',
    { 'model.safetensors.index.json': index({ a: '../../secrets' }) },
    'checkpoints/broken-index',
    /"\.\.\/\.\.\/secrets" is no name of a file/,
  ],
  ['an index of nothing', { 'model.safetensors.index.json': index([]) }, 'checkpoints/broken-index', /"weight_map"/],
  [
    'an index of a file that is not there',
    { 'model.safetensors.index.json': index({ a: 'model-1.safetensors' }) },
    'training/file-missing',
    /model-1\.safetensors: no such file/,
  ],
  [
    'an index of two files with the same key',
    {
      'pytorch_model.bin': undefined,
      'pytorch_model.bin.index.json': index({ a: 'a.bin', b: 'b.bin' }),
      'a.bin': whole['pytorch_model.bin'],
      'b.bin': whole['pytorch_model.bin'],
    },
    'training/key-twice',
    /b\.bin: the key "bert\..*" is in another file too/,
  ],
])('%s is an error that names the file and what is wrong', async (_, change, code, message) => {
  const folder = await folderOf({ ...whole, ...change })
  await expect(readBaseModel(folder)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})
