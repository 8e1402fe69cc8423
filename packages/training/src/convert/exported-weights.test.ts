import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATASET_ORDER, VALUE_IDS } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytesOf, logit, probabilities, shapeFiles, writeFiles } from '../../test/converted.ts'
import { convertCheckpoint } from './convert-checkpoint.ts'
import checkpoints from './goldens/checkpoints.json' with { type: 'json' }
import goldens from './goldens/exported.json' with { type: 'json' }

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'valuecsv-exported-'))
  await writeFiles(root, { ...shapeFiles, 'value.pt': bytesOf(checkpoints.checkpoints.float32.file) })
})
afterAll(() => rm(root, { recursive: true }))

test('weights that were written here are converted with their own head, and refused with another', async () => {
  const settings = { labels: 'dataset', lowerCase: false } as const
  const first = join(root, 'first')
  await convertCheckpoint({ from: join(root, 'value.pt'), out: first, head: 'mean', keepFp32: true, ...settings })
  const second = join(root, 'second')
  const { manifest } = await convertCheckpoint({ from: first, out: second, keepFp32: true })
  expect(manifest).toMatchObject({ head: 'mean' })
  expect(await probabilities(second, 'fp32')).toEqual(await probabilities(first, 'fp32'))
  await expect(convertCheckpoint({ from: first, out: join(root, 'third'), head: 'cls' })).rejects.toMatchObject({
    code: 'training/head-contradicts',
    message: `${join(first, 'model.safetensors')}: the weights were trained with the head "mean", asked for was "cls"`,
  })
})

test.each(['pooler', 'cls', 'mean'] as const)(
  'transformers loads model.safetensors and gives our logits: %s',
  async (head) => {
    const golden = goldens.heads[head]
    const out = join(root, head)
    await convertCheckpoint({
      from: join(root, 'value.pt'),
      out,
      head,
      labels: 'dataset',
      lowerCase: false,
      keepFp32: true,
    })
    // The bytes are those that transformers loaded.
    const weights = await readFile(join(out, 'model.safetensors'))
    expect(createHash('sha256').update(weights).digest('hex')).toBe(golden.sha256)
    const rows = await probabilities(out, 'fp32')
    golden.logits.forEach((row, text) => {
      row.forEach((value, output) => {
        const found = logit(rows[text]![VALUE_IDS.indexOf(DATASET_ORDER[output]!)]!)
        expect(Math.abs(found - value)).toBeLessThan(1e-4)
      })
    })
  },
)
