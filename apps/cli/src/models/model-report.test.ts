import { openModelFolder } from '@valuecsv/evaluator/node'
import { cellText } from '@valuecsv/report'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { testPlace } from '../../test/test-place.ts'
import { modelReport } from './model-report.ts'

const place = testPlace()

test('the number of test texts is a whole number, the figures on them have three digits', async () => {
  const folder = await openModelFolder(place.model)
  const testMetrics = {
    texts: 1031,
    interval: { method: 'percentile', level: 0.95, samples: 1000, seed: 1 },
    overall: { microF1: { value: 0.8, low: 0.75, high: 0.85 } },
    perValue: Object.fromEntries(VALUE_IDS.map((id) => [id, {}])) as never,
  }
  const [facts] = modelReport({ ...folder, manifest: { ...folder.manifest, testMetrics } }).tables
  const printed = facts!.rows.map((row) => row.map((cell, at) => cellText(cell, facts!.columns[at]!, 'en')))
  expect(printed).toContainEqual(['Test texts', '1,031'])
  expect(printed).toContainEqual(['Test microF1', '0.800 [0.750, 0.850]'])
})

test.each([
  [true, 'yes', '是'],
  [false, 'no', '否'],
])('what the model is stands in words of either language, lower case %s too', async (lowerCase, en, zh) => {
  const folder = await openModelFolder(place.model)
  const window = { maxTokens: 64, join: 'first' } as const
  const manifest = { ...folder.manifest, kind: 'encoder', head: 'pooler', window, lowerCase } as typeof folder.manifest
  const [facts] = modelReport({ ...folder, manifest }).tables
  const rows = (language: 'en' | 'zh') =>
    facts!.rows.map((row) => row.map((cell, at) => cellText(cell, facts!.columns[at]!, language)))
  expect(rows('en')).toEqual(
    expect.arrayContaining([
      ['Kind', 'encoder, pooler'],
      ['Window', '64 tokens, first'],
      ['Lower case', en],
    ]),
  )
  expect(rows('zh')).toEqual(
    expect.arrayContaining([
      ['类型', '编码器，池化层'],
      ['窗口', '64 个词元，只读第一个窗口'],
      ['转为小写', zh],
    ]),
  )
})

test('a model of n-grams has no case and no window', async () => {
  const folder = await openModelFolder(place.model)
  const manifest = { ...folder.manifest, kind: 'ngram' } as typeof folder.manifest
  const [facts] = modelReport({ ...folder, manifest }).tables
  const printed = facts!.rows.map((row) => row.map((cell, at) => cellText(cell, facts!.columns[at]!, 'en')))
  expect(printed).toContainEqual(['Kind', 'ngram'])
  expect(printed).toContainEqual(['Lower case', '–'])
})
