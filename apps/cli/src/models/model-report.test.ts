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
