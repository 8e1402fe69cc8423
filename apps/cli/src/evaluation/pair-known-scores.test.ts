import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { testPlace } from '../../test/test-place.ts'

const place = testPlace()
const valuecsv = (...args: readonly string[]) => runValuecsv(args, { environment: place.environment })

test('`metrics` says as `evaluate` does what is known of the model whose scores are measured', async () => {
  const folder = await temporaryFolder()
  const [truth, scores] = ['truth.jsonl', 'scores.jsonl'].map((name) => join(folder, name)) as [string, string]
  await writeFile(
    truth,
    '{"id":"a","text":"坚持依法治国","values":["rule-of-law"]}\n{"id":"b","text":"你好","values":[]}\n',
  )
  const seen = async () =>
    JSON.parse((await valuecsv('metrics', '--truth', truth, '--scores', scores, '--format', 'json')).stdout)
      .evaluators[0].seen
  await valuecsv('score', truth, '--model', 'csv-lite', '--format', 'jsonl', '--out', scores)
  expect(await seen()).toBeUndefined()
  await valuecsv('score', truth, ...place.modelFlags, '--format', 'jsonl', '--out', scores)
  expect(await seen()).toBe('unknown')
})
