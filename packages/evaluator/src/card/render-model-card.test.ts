import { expect, test } from 'vitest'
import { sampleDraft } from '../../test/sample-draft.ts'
import { buildManifest } from '../manifest/build-manifest.ts'
import { byValue } from '../manifest/by-value.ts'
import { renderModelCard } from './render-model-card.ts'

test('names the licence, the base, the recipe and the works it builds on', () => {
  const card = renderModelCard(buildManifest({ ...sampleDraft, base: 'bge-small-zh-v1.5' }, {}))
  expect(card).toMatch(/^---\nlicense: cc-by-4\.0\n/)
  expect(card).toContain('base_model: "bge-small-zh-v1.5"')
  expect(card).toContain('| `learningRate` | `0.0001` |')
  expect(card).toContain('- ValueCSV')
  expect(card).not.toContain('On the test part')
})

test('prints test figures with their intervals, and – for an undefined one', () => {
  const testMetrics = {
    texts: 1000,
    interval: { method: 'bootstrap', level: 0.95, samples: 1000, seed: 0 },
    overall: { mAP: { value: 0.65, low: 0.63, high: 0.67 } },
    perValue: byValue((id) => ({ f1: id === 'patriotism' ? {} : { value: 0.5 } })),
  }
  const card = renderModelCard(buildManifest({ ...sampleDraft, testMetrics }, {}))
  expect(card).toContain('| mAP | 0.650 (0.630–0.670) |')
  expect(card).toContain('| 爱国 Patriotism | – |')
  expect(card).toContain('| 和谐 Harmony | 0.500 |')
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
