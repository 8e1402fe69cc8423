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
  expect(await seen(part)).toBe(is)
})

test('of the validation part, whoever cross-fitted was trained on it', async () => {
  expect(await seen({ split: 'clean', part: 'validation' }, { folds: 3 })).toBe('trained')
  expect(await seen({ split: 'clean', part: 'test' }, { folds: 3 })).toBeUndefined()
})

test('of other texts it says nothing', async () => {
  expect(await seen({}, { sha256: 'c'.repeat(64) })).toBeUndefined()
})

test.each([
  { texts: ['d', 'a'], is: 'trained' },
  { texts: ['d', 'b'], is: 'tuned' },
  { texts: ['c', 'd'], is: undefined },
])('texts $texts of a file are looked up in the dataset of its training: $is', async ({ texts, is }) => {
  const { manifest } = tinyModel({
    dataset: { name: 'ValueCSV5000', sha256: DATASET_FILES.ValueCSV5000.sha256 },
    split: { name: 'clean', sha256: 'b'.repeat(64) },
  })
  const knownParts: KnownParts = async () => new Map([['a', 'train'], ['b', 'validation'], ['c', 'test']]) // biome-ignore format: a table
  const part = { data: 'file.jsonl', sha256, texts: texts.map((text) => ({ id: text, text, values: [] })) }
  const whole = { ...manifest, schemaVersion: 1, files: {} } as const
  expect(await seenBy(whole, part, knownParts)).toBe(is)
  expect(await seenBy(whole, part, none)).toBeUndefined()
})
