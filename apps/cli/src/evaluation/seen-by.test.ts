import { DATASET_FILES } from '@valuecsv/datasets/node'
import { tinyModel } from '@valuecsv/tiny-model'
import { expect, test } from 'vitest'
import { type KnownParts, seenBy } from './seen-by.ts'

const sha256 = 'a'.repeat(64)

const none: KnownParts = async () => undefined

function seen(
  part: { readonly split?: 'clean' | 'legacy'; readonly part?: 'train' | 'validation' | 'test' },
  trained: { readonly sha256?: string; readonly split?: string; readonly folds?: number } = {},
) {
  const { manifest } = tinyModel({
    dataset: { name: 'ValueCSV5000', sha256: trained.sha256 ?? sha256 },
    split: { name: trained.split ?? 'clean', sha256: 'b'.repeat(64) },
    ...(trained.folds && { crossFitting: { folds: trained.folds, seed: 0 } }),
  })
  return seenBy(
    { ...manifest, schemaVersion: 1, files: {} },
    { data: 'ValueCSV5000', texts: [], sha256, ...part },
    none,
  )
}

test.each([
  { what: 'the test part of its own split', part: { split: 'clean', part: 'test' }, is: undefined },
  { what: 'the validation part of its own split', part: { split: 'clean', part: 'validation' }, is: 'tuned' },
  { what: 'the training part of its own split', part: { split: 'clean', part: 'train' }, is: 'trained' },
  { what: 'the test part of another split', part: { split: 'legacy', part: 'test' }, is: 'trained' },
  { what: 'the whole of the file that it was trained on', part: {}, is: 'trained' },
] as const)('of $what it says $is', async ({ part, is }) => {
  expect((await seen(part)).seen).toBe(is)
})

test('of texts that it was all trained on it says so, not of some that may be others', async () => {
  expect(await seen({ split: 'clean', part: 'train' })).toEqual({ seen: 'trained', trainedOnAll: true })
  expect(await seen({ split: 'legacy', part: 'train' })).toEqual({ seen: 'trained' })
  expect(await seen({})).toEqual({ seen: 'trained' })
})

test('of the validation part, whoever cross-fitted was trained on it', async () => {
  const all = { seen: 'trained', trainedOnAll: true }
  expect(await seen({ split: 'clean', part: 'validation' }, { folds: 3 })).toEqual(all)
  expect(await seen({ split: 'clean', part: 'test' }, { folds: 3 })).toEqual({})
})

test('of texts that may have been in another dataset it says that it is not known', async () => {
  const other = { sha256: 'c'.repeat(64) }
  expect(await seen({}, other)).toEqual({ seen: 'unknown' })
  expect(await seen({ split: 'clean', part: 'test' }, other)).toEqual({ seen: 'unknown' })
  const own = { sha256: DATASET_FILES.ValueCSV5000.sha256, split: 'mine' }
  expect(await seen({}, own)).toEqual({ seen: 'unknown' })
})

test('what a converted evaluator was trained on is not known', async () => {
  const { recipe, seed, validation, dataset, split, ...rest } = tinyModel().manifest
  const converted = { checkpoint: 'value-bert.pt', weights: {} }
  const manifest = { ...rest, converted, schemaVersion: 1, files: {} } as const
  const part = { data: 'ValueCSV5000', texts: [], sha256, split: 'clean', part: 'test' } as const
  expect(await seenBy(manifest, part, none)).toEqual({ seen: 'unknown' })
  expect(await seenBy(manifest, { data: 'file.jsonl', texts: [], sha256 }, none)).toEqual({ seen: 'unknown' })
})

test.each([
  { texts: ['d', 'a'], is: { seen: 'trained' } },
  { texts: ['a', 'a'], is: { seen: 'trained', trainedOnAll: true } },
  { texts: ['d', 'b'], is: { seen: 'tuned' } },
  { texts: ['c', 'd'], is: {} },
  { texts: ['d', ' '], is: { seen: 'unknown' } },
  { texts: ['b', ' '], is: { seen: 'unknown' } },
  { texts: ['a', ' '], is: { seen: 'trained' } },
])('texts $texts of a file are looked up in the dataset of its training: $is', async ({ texts, is }) => {
  const { manifest } = tinyModel({
    dataset: { name: 'ValueCSV5000', sha256: DATASET_FILES.ValueCSV5000.sha256 },
    split: { name: 'clean', sha256: 'b'.repeat(64) },
  })
  const parts = { a: 'train', b: 'validation', c: 'test' } as Readonly<Record<string, 'train' | 'validation' | 'test'>>
  const knownParts: KnownParts = async (_, asked) => asked.map((text) => parts[text])
  const part = { data: 'file.jsonl', sha256, texts: texts.map((text) => ({ id: text, text, values: [] })) }
  const whole = { ...manifest, schemaVersion: 1, files: {} } as const
  expect(await seenBy(whole, part, knownParts)).toEqual(is)
  expect(await seenBy(whole, part, none)).toEqual({ seen: 'unknown' })
})
