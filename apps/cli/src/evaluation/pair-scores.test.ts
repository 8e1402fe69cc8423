import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../test/run-valuecsv.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'

const digest = '0123456789abcdef'

/** What `metrics` calls the evaluator of scores whose lines name these models. */
async function called(...models: (string | undefined)[]) {
  const folder = await temporaryFolder()
  const [truth, file] = [join(folder, 'truth.jsonl'), join(folder, 'scores.jsonl')]
  const lines = models.map((model, id) => {
    const scores = Object.fromEntries(VALUE_IDS.map((value) => [value, id / models.length]))
    return { id: String(id), text: '公正', scores, values: id === 0 ? ['justice'] : [], model }
  })
  const written = lines.map((line) => JSON.stringify(line)).join('\n')
  for (const path of [truth, file]) await writeFile(path, `${written}\n`)
  const args = ['metrics', '--truth', truth, '--scores', file, '--allow-mixed', '--format', 'json']
  const [{ name, model, digest: shown }] = JSON.parse((await runValuecsv(args)).stdout).evaluators
  return { name: name === file ? 'the file' : name, model, digest: shown }
}

test.each([
  ['of a model', [`tiny@${digest}`], { name: 'tiny', model: `tiny@${digest}`, digest }],
  [
    'of a model whose name holds an @',
    [`m-value-bert@clean@${digest}`],
    { name: 'm-value-bert@clean', model: `m-value-bert@clean@${digest}`, digest },
  ],
  ['of another program', ['my-bert'], { name: 'my-bert', model: 'my-bert', digest: undefined }],
  ['that name no model', [undefined], { name: 'the file', model: undefined, digest: undefined }],
  [
    'of a model and of none are of neither',
    [`tiny@${digest}`, undefined],
    { name: `tiny@${digest} + a model that is not named`, model: undefined, digest: undefined },
  ],
])('scores %s', async (_, models, expected) => {
  expect(await called(...models, ...models)).toEqual(expected)
})
