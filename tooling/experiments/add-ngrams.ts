// Puts n-grams beside the encoder of csv-small, as the recipe key "ngrams" does after a training, and writes the folder OUT:
// the same graph, the n-gram models, blend, calibration and thresholds from the validation part, figures on the test
// part, and probes.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/add-ngrams.ts OUT
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000 } from '../../packages/datasets/src/node.ts'
import { cleanSplit } from '../../packages/datasets/src/splits.ts'
import { openModelFolder, writeModelFolder } from '../../packages/evaluator/src/node.ts'
import { createNodeRuntime } from '../../packages/runtime-node/src/index.ts'
import { addNgrams } from '../../packages/training/src/blend/add-ngrams.ts'
import { evaluatorLogits } from '../../packages/training/src/folder/evaluator-logits.ts'
import { probeContent } from '../../packages/training/src/probing/probe-content.ts'
import { RECIPES } from '../../packages/training/src/recipe/recipes.ts'

const [out] = process.argv.slice(2)
if (out === undefined) throw new Error('Usage: add-ngrams.ts OUT')
const folder = fileURLToPath(new URL('../../models/csv-small/files', import.meta.url))
const { manifest: whole, ...opened } = await openModelFolder(folder)
// A blend's encoder is in the same place, so that the folder can be made again from itself.
if (whole.kind !== 'encoder' && whole.kind !== 'blend') throw new Error(`${folder} is a ${whole.kind}`)
const { schemaVersion: _, files: listed, blend: __, ...rest } = { blend: undefined, ...whole }
const manifest = { ...rest, kind: 'encoder' as const }

const parts = await cleanSplit((await loadValueCsv5000()).texts)
const data = { ...parts, dataset: whole.dataset!, split: whole.split! }
const runtime = createNodeRuntime({ workers: 2, devices: ['cpu'] })
const validation = await evaluatorLogits(opened, data.validation, { runtime })
const logits = {
  validation,
  // The weights in fp32 are not kept: what int8 costs was measured when they were there.
  exactValidation: validation,
  test: await evaluatorLogits(opened, data.test, { runtime }),
}
const names = Object.keys(listed)
const contents = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const))
const encoder = { manifest, files: Object.fromEntries(contents), logits }
const recipe = { ...RECIPES['csv-small']!, ngrams: true }
const blend = await addNgrams(encoder, { data, recipe, seed: whole.seed!, runtime } as never, undefined)
const parameters = { ...whole.recipe!.parameters, ngrams: true }
const content = {
  ...blend,
  manifest: {
    ...blend.manifest,
    recipe: { name: 'csv-small', parameters },
    ...(whole.quantization && { quantization: whole.quantization }),
  },
}
await writeModelFolder(out, (await probeContent(content, { data, runtime })) as typeof content)
await runtime.close()
console.log(JSON.stringify(content.manifest.testMetrics?.overall.mAP), (await readdir(out)).join(' '))
