import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { tinyNgramModel } from '@valuecsv/tiny-model'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-ngrams-'))
  await writeModelFolder(folder, tinyNgramModel())
})
afterAll(() => rm(folder, { recursive: true }))

/** A module that makes Node.js name on standard error each package of a runtime or a graph that is imported. */
const watchImports = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({
    resolve(specifier, context, next) {
      if (/onnx|@valuecsv\\/(runtime-node|encoder)/.test(specifier)) console.error(specifier)
      return next(specifier === 'onnxruntime-node' ? 'onnxruntime-node-that-is-not-there' : specifier, context)
    },
  })
`)}`

const program = `
  import { loadEvaluator } from '@valuecsv/node'
  const evaluator = await loadEvaluator(process.env.MODEL, { offline: true })
  console.log((await evaluator.scoreText('诚信')).device)
  await evaluator.close()
`

async function run(model: string) {
  const parameters = ['--conditions=@valuecsv/source', '--input-type=module', '--eval', program]
  return promisify(execFile)(process.execPath, parameters, {
    cwd: import.meta.dirname,
    env: { ...process.env, MODEL: model, NODE_OPTIONS: `--import=${watchImports}` },
  })
}

test('n-grams load and score where ONNX Runtime is not installed, and import nothing of it', async () => {
  for (const model of [folder, 'csv-lite']) expect(await run(model)).toEqual({ stdout: 'cpu\n', stderr: '' })
})

test('an encoder says how to install ONNX Runtime where it is not', async () => {
  await expect(run('csv-small')).rejects.toMatchObject({
    stderr: expect.stringMatching(/@valuecsv\/runtime-node[\s\S]*npm install onnxruntime-node/),
  })
})
