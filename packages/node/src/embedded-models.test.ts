import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { loadEvaluator } from './load-evaluator.ts'
import { findModel } from './models/find-model.ts'
import { EMBEDDED_MODELS } from './models/parse-model-reference.ts'

test.each(EMBEDDED_MODELS)('%s tells texts of different values apart without the network', async (name) => {
  const evaluator = await loadEvaluator(name, { offline: true, workers: 2 })
  expect(evaluator.manifest.name).toBe(name)
  const law = await evaluator.score('法律面前人人平等，任何组织和个人都必须依法办事，司法机关要公正司法。')
  const trust = await evaluator.score(
    '诚信是立身之本：他答应的事从不食言，诚信经营，做生意从不欺骗顾客，是个诚实守信的人。',
  )
  expect(Object.keys(law)).toEqual(VALUE_IDS)
  expect(law['rule-of-law']).toBeGreaterThan(trust['rule-of-law'])
  expect(trust.integrity).toBeGreaterThan(law.integrity)
  expect((await evaluator.scoreText('诚信'.repeat(600))).unseen).toBe(0)
  await evaluator.close()
})

test.each([
  ['csv-small', 30e6],
  ['csv-lite', 2e6],
])('%s is small enough to be a dependency: at most %d bytes', async (name, limit) => {
  const folder = await findModel(name)
  const files = (await readdir(folder, { recursive: true })).map((file) => stat(join(folder, file)))
  const bytes = (await Promise.all(files)).reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
  expect(bytes).toBeGreaterThan(1e6)
  expect(bytes).toBeLessThan(limit)
})
