import { DATASET_FILES } from '@valuecsv/datasets/node'
import { expect, test } from 'vitest'
import { silentContext } from '../../test/silent-context.ts'
import { openModel } from '../models/open-model.ts'
import type { Evaluated } from './evaluated.ts'
import { knownScores } from './known-scores.ts'

const context = silentContext()
const { sha256 } = DATASET_FILES.ValueCSV5000

function known(scored: Partial<Evaluated>, part: 'validation' | 'test' = 'test') {
  return knownScores(
    context,
    { name: 'mine', floor: false, scored: [], ...scored },
    {
      open: [],
      part: { data: 'ValueCSV5000', split: 'clean', part, texts: [], sha256 },
      knownParts: async () => undefined,
    },
  )
}

test('of scores of an embedded evaluator it is known what it was trained on', async () => {
  const { digest } = await openModel(context, 'csv-lite')
  const lite = { name: 'csv-lite', model: `csv-lite@${digest.slice(0, 16)}`, digest: digest.slice(0, 16) }
  const onTest = await known(lite)
  expect(onTest.seen).toBeUndefined()
  expect(onTest.megabytes).toBeGreaterThan(1)
  expect((await known(lite, 'validation')).seen).toBe('trained')
})

test.each([
  ['an evaluator that is not at hand', { model: 'mine@0123456789abcdef', digest: '0123456789abcdef' }],
  ['another version of an embedded one', { name: 'csv-lite', digest: '0123456789abcdef' }],
  ['another program', { name: 'csv-lite', model: 'csv-lite' }],
  ['no model', {}],
])('of scores of %s it is not', async (_, scored) => {
  expect((await known(scored)).seen).toBe('unknown')
})
