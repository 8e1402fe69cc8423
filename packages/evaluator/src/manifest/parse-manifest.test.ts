import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { sampleDraft } from '../../test/sample-draft.ts'
import { buildManifest } from './build-manifest.ts'
import { parseManifest } from './parse-manifest.ts'
import { trainingRecord } from './training-record.ts'

const manifest = buildManifest(sampleDraft, { 'vocab.txt': 'c'.repeat(64) })

test('gives what buildManifest made, from text and from an object', () => {
  expect(parseManifest(JSON.stringify(manifest), 'm')).toEqual(manifest)
  expect(parseManifest(structuredClone(manifest), 'm')).toEqual(manifest)
})

test('keeps the fields that may be absent', () => {
  const perValue = byValue(() => ({ f1: { value: 0.5, low: 0.4, high: 0.6 } }))
  const whole = {
    ...manifest,
    base: 'bge-small-zh-v1.5',
    quantization: { texts: 10, meanAbsoluteDifference: 0.001, maxAbsoluteDifference: 0.01 },
    offDistribution: { limits: {}, within: 1, auroc: {} },
    testMetrics: {
      texts: 10,
      interval: { method: 'bootstrap', level: 0.95, samples: 100, seed: 0 },
      overall: { mAP: { value: 0.6 } },
      perValue,
    },
  }
  expect(parseManifest(whole, 'm')).toEqual(whole)
})

test('leaves out fields that it does not know', () => {
  expect(parseManifest({ ...manifest, later: 1 }, 'm')).toEqual(manifest)
})

test.each([
  [
    { thresholds: { ...manifest.thresholds, harmony: 1.4 } },
    'thresholds.harmony: expected a number from 0 to 1, got 1.4',
  ],
  [{ thresholds: { ...manifest.thresholds, harmony: undefined } }, 'thresholds.harmony: is missing'],
  [{ head: 'tail' }, 'head: expected pooler, cls, mean or label-attention, got "tail"'],
  [{ seed: undefined }, 'seed: is missing'],
  [{ window: { maxTokens: 2, join: 'mean' } }, 'window.maxTokens: expected a whole number from 3, got 2'],
  [{ window: { maxTokens: 16, join: 'sum' } }, 'window.join: expected mean, weighted-mean, max or first, got "sum"'],
  [{ dataset: { name: 'x', sha256: 'ABC' } }, 'dataset.sha256: expected 64 hex digits in lower case, got "ABC"'],
  [{ files: { '../x': 'c'.repeat(64) } }, 'files.../x: expected a path inside the folder, got "../x"'],
  [
    { files: { 'a\u001b[2J': 'c'.repeat(64) } },
    String.raw`files.a\u001b[2J: expected a path without control characters, got "a\u001b[2J"`,
  ],
  [
    { files: { 'a\n"b"': 'x' } },
    String.raw`files.a\n\"b\": expected a path without control characters, got "a\n\"b\""`,
  ],
  [{ calibration: 3 }, 'calibration: expected an object, got 3'],
])('names the field and what was expected: %j', (change, problem) => {
  expect(() => parseManifest({ ...manifest, ...change }, 'folder/valuecsv.json')).toThrow(
    expect.objectContaining({ code: 'evaluator/manifest-invalid', message: `folder/valuecsv.json: ${problem}` }),
  )
})

test('reads an evaluator that was converted, of whose training nothing is known', () => {
  const { recipe, seed, validation, dataset, split, ...rest } = manifest
  const converted = { checkpoint: 'value-bert', weights: { 'Freedom.pt': 'd'.repeat(64) } }
  const whole = { ...rest, converted }
  expect(parseManifest(whole, 'm')).toEqual(whole)
  expect(trainingRecord(parseManifest(whole, 'm'))).toBeUndefined()
  expect(() => parseManifest({ ...whole, seed }, 'm')).toThrow('m: seed: expected nothing beside "converted"')
  expect(() => parseManifest(rest, 'm')).toThrow('m: recipe: is missing')
})

test.each([
  [['one label missing', VALUE_IDS.slice(1)]],
  [['a label twice', [...VALUE_IDS.slice(1), 'harmony']]],
  [['a label of another set', [...VALUE_IDS.slice(1), 'courage']]],
])('refuses labels that are not the twelve: %s', ([, labelOrder]) => {
  expect(() => parseManifest({ ...manifest, labelOrder }, 'm')).toThrow(
    expect.objectContaining({
      code: 'evaluator/labels-not-the-twelve',
      message: expect.stringContaining('labelOrder'),
    }),
  )
})

test.each([
  ['{', 'evaluator/manifest-not-json'],
  [{ ...manifest, schemaVersion: 2 }, 'evaluator/manifest-version'],

  [{ ...manifest, kind: 'oracle' }, 'evaluator/kind-not-supported'],
  [{ ...manifest, kind: 1 }, 'evaluator/manifest-invalid'],
  [null, 'evaluator/manifest-invalid'],
  ['[]', 'evaluator/manifest-invalid'],
])('tells %j apart by its code', (json, code) => {
  expect(() => parseManifest(json, 'm')).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(/^m: /) }),
  )
})
