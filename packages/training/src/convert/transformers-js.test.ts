import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytesOf, logit, probabilities, shapeFiles, writeFiles } from '../../test/converted.ts'
import { convertCheckpoint } from './convert-checkpoint.ts'
import goldens from './goldens/checkpoints.json' with { type: 'json' }

const script = fileURLToPath(new URL('../../test/transformers-js-process.ts', import.meta.url))
let root = ''
let folder = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'valuecsv-transformers-'))
  folder = join(root, 'model')
  await writeFiles(root, { ...shapeFiles, 'value.pt': bytesOf(goldens.checkpoints.float32.file) })
  const inRoot = { from: join(root, 'value.pt'), out: folder }
  await convertCheckpoint({ ...inRoot, labels: 'dataset', lowerCase: true, keepFp32: true })
})
afterAll(() => rm(root, { recursive: true }))

/** What transformers.js's pipeline gives for the golden texts, in label order. */
async function pipelineScores(dtype: 'q8' | 'fp32'): Promise<number[][]> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder, dtype, JSON.stringify(goldens.texts)])
  const answers = JSON.parse(stdout) as { label: ValueId; score: number }[][]
  return answers.map((answer) => VALUE_IDS.map((id) => answer.find(({ label }) => label === id)!.score))
}

test.each([
  ['fp32', 'fp32'],
  ['q8', 'int8'],
] as const)('transformers.js scores the folder with the encoder’s raw numbers: %s', async (dtype, precision) => {
  const [peer, ours] = [await pipelineScores(dtype), await probabilities(folder, precision)]
  expect(peer).toHaveLength(goldens.texts.length)
  // The last text is longer than the model: transformers.js reads it, but cuts [SEP] off as well.
  peer.slice(0, -1).forEach((row, text) => {
    row.forEach((score, label) => {
      const difference = logit(score) - logit(ours[text]![label]!)
      expect(Math.abs(difference), `text ${text}, ${VALUE_IDS[label]}`).toBeLessThan(1e-4)
    })
  })
})
