import { byValue } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { sampleDraft } from '../../test/sample-draft.ts'
import { buildManifest } from '../manifest/build-manifest.ts'
import { renderModelCard } from './render-model-card.ts'

test('names the licence, the base, the recipe and the works it builds on', () => {
  const card = renderModelCard(buildManifest({ ...sampleDraft, base: 'bge-small-zh-v1.5' }, {}))
  expect(card).toMatch(/^---\nlicense: cc-by-4\.0\n/)
  expect(card).toContain('Trained from bge-small-zh-v1.5')
  expect(card).toContain('| `learningRate` | `0.0001` |')
  expect(card).toContain('- ValueCSV')
  expect(card).not.toContain('On the test part')
})

test.each([
  ['hfl/chinese-macbert-base', 'base_model: "hfl/chinese-macbert-base"\n'],
  ['hfl/chinese-macbert-base@0a1b2c3', 'base_model: "hfl/chinese-macbert-base"\n'],
  ['bge-small-zh-v1.5', 'pipeline_tag: text-classification\n---'],
  ['https://models.example/hfl/base/', 'pipeline_tag: text-classification\n---'],
])('tells the hub of the base where it is one of the hub: %s', (base, line) => {
  expect(renderModelCard(buildManifest({ ...sampleDraft, base }, {}))).toContain(line)
})

test('prints test figures with their intervals, and – for an undefined one', () => {
  const testMetrics = {
    texts: 1000,
    interval: { method: 'bootstrap', level: 0.95, samples: 1000, seed: 0 },
    overall: { mAP: { value: 0.65, low: 0.63, high: 0.67 } },
    perValue: byValue((id) => ({ f1: id === 'patriotism' ? {} : { value: 0.5 } })),
  }
  const card = renderModelCard(buildManifest({ ...sampleDraft, testMetrics }, {}))
  // Some of them may have been trained on as well: the original's splits part equal texts.
  expect(card).toContain('1000 texts of the test part. In brackets: 95 % intervals')
  expect(card).toContain('| mAP | 0.650 (0.630–0.670) |')
  expect(card).toContain('| 爱国 Patriotism | – |')
  expect(card).toContain('| 和谐 Harmony | 0.500 |')
})

test('shows how far probabilities are right: a picture where there are points, and the figures without them', () => {
  const check = { bins: 10, level: 0.95, valuesWithinBound: 12, values: byValue(() => ({ error: 0.02, bound: 0.03 })) }
  const card = (calibrationCheck: Readonly<Record<string, unknown>>) =>
    renderModelCard(buildManifest({ ...sampleDraft, calibrationCheck }, {}))
  expect(card(check)).toContain('| 和谐 Harmony | 0.0200 | 0.0300 |')
  expect(card(check)).not.toContain('reliability.svg')
  const values = byValue(() => ({ error: 0.02, bound: 0.03, predicted: [0.1, 0.9], observed: [0.2, 1] }))
  expect(card({ ...check, values })).toContain('](reliability.svg)')
  expect(card({ ...check, values })).toContain('| 和谐 Harmony | 0.0200 | 0.0300 |')
  const torn = { ...values, harmony: { ...values.harmony, observed: ['<script>'] } }
  expect(card({ ...check, values: torn })).not.toContain('reliability.svg')
})

test('says of a converted evaluator where it comes from and that it is not validated', () => {
  const { recipe, seed, validation, dataset, split, ...rest } = sampleDraft
  const converted = { checkpoint: 'value-bert.pt', weights: { 'value-bert.pt': 'c'.repeat(64) } }
  const card = renderModelCard(buildManifest({ ...rest, converted }, {}))
  expect(card).toContain('Converted from value-bert.pt. ValueCSV did not train it and measured nothing')
  expect(card).toContain('A score is the plain sigmoid of a logit')
  expect(card).toContain(`| \`value-bert.pt\` | \`${'c'.repeat(64)}\` |`)
  expect(card).toContain('| 和谐 Harmony | 0.500 | – |')
})

const { head, window, lowerCase, kind: _, ...shared } = sampleDraft
const encoder = { head, window, lowerCase }

test('a blend tells the weights of both parts of each value', () => {
  const blend = byValue((id) => ({ encoder: id === 'harmony' ? 0.7 : 0.5, ngrams: 0.25 }))
  const card = renderModelCard(buildManifest({ kind: 'blend', ...shared, ...encoder, blend }, {}))
  expect(card).toContain('| value | threshold | share of training texts | encoder × | n-grams × |')
  expect(card).toContain('| 和谐 Harmony | 0.500 | 0.500 | 0.700 | 0.250 |')
  expect(card).toContain('library_name: transformers.js')
})

test('n-grams have neither windows nor a head, and no other library loads them', () => {
  const card = renderModelCard(buildManifest({ kind: 'ngram', ...shared, crossFitting: { folds: 10, seed: 3 } }, {}))
  expect(card).not.toMatch(/window|head:|transformers/)
  expect(card).toContain('see the whole text')
  expect(card).toContain('divided into 10 folds (seed 3')
})

test('a set of twelve says so', () => {
  const { labelOrder: __, ...rest } = shared
  const members = byValue((id) => `members/${id}`)
  const card = renderModelCard(buildManifest({ kind: 'binary-set', ...rest, ...encoder, members }, {}))
  expect(card).toContain('twelve encoders (BERT) with one logit each')
  expect(card).toContain('library_name: valuecsv')
})

test('prints figures of any shape by their path, and counts lists of numbers', () => {
  const card = renderModelCard(
    buildManifest(
      {
        ...sampleDraft,
        calibrationCheck: { bins: 10, harmony: { error: 0.01234, passes: true } },
        probes: {
          endorsement: {
            denied: { pairs: 24, higher: { value: 0.5 }, affirmedPresent: { value: 0.75 }, otherPresent: {} },
          },
        },
        offDistribution: {
          limits: { distance: 4.5, length: 150 },
          within: 0.99,
          auroc: { distance: { english: 0.998 } },
        },
        quantization: {
          texts: 500,
          meanAbsoluteDifference: 0.01,
          maxAbsoluteDifference: 0.1,
          mAP: { int8: 0.6512, fp32: 0.6525 },
        },
      },
      {},
    ),
  )
  expect(card).toContain('| harmony.error | 0.0123 |\n| harmony.passes | true |')
  expect(card).toContain('| denied | 24 | 0.500 | 0.750 | – |')
  expect(card).toContain('| distance | above 4.500 | 0.998 |\n| length | below 150 | – |')
  expect(card).toContain('is 0.6512 with them and 0.6525 with 32 bits')
})

test('prints figures by value as a table, – where a value has none', () => {
  const values = byValue((id) => (id === 'harmony' ? {} : { error: 0.0123, bound: 0.02 }))
  const card = renderModelCard(buildManifest({ ...sampleDraft, calibrationCheck: { bins: 10, values } }, {}))
  expect(card).toContain('| figure | value |\n| --- | --- |\n| bins | 10 |\n\n| value | error | bound |')
  expect(card).toContain('| 文明 Civility | 0.0123 | 0.0200 |\n| 和谐 Harmony | – | – |')
})
