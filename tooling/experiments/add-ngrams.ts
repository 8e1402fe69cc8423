// Puts n-grams beside the encoder of csv-small, as the recipe key "ngrams" does after a training, and writes the folder OUT:
// the same graph, the n-gram models, blend, calibration and thresholds, figures on the test part, and probes. These come
// from the validation part; with FOLDS, from what encoders of the same recipe gave for the texts of the fold that they had not
// seen: a folder with `fold-0`, `fold-1` and so on, as a training with the recipe key "folds" keeps them in its state.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/add-ngrams.ts OUT [FOLDS]
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000 } from '../../packages/datasets/src/node.ts'
import { cleanSplit, stratifiedFolds } from '../../packages/datasets/src/splits.ts'
import { openModelFolder, writeModelFolder } from '../../packages/evaluator/src/node.ts'
import { createNodeRuntime } from '../../packages/runtime-node/src/index.ts'
import { addNgrams } from '../../packages/training/src/blend/add-ngrams.ts'
import { evaluatorLogits } from '../../packages/training/src/folder/evaluator-logits.ts'
import { joinFolds } from '../../packages/training/src/node/join-folds.ts'
import { loadMember } from '../../packages/training/src/node/state/member-store.ts'
import { probeContent } from '../../packages/training/src/probing/probe-content.ts'
import { RECIPES } from '../../packages/training/src/recipe/recipes.ts'

const [out, foldFolder] = process.argv.slice(2)
if (out === undefined) throw new Error('Usage: add-ngrams.ts OUT [FOLDS]')
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
const seed = whole.seed!
const texts = [...data.train, ...data.validation]
const folds =
  foldFolder === undefined ? 0 : (await readdir(foldFolder)).filter((name) => /^fold-\d+$/.test(name)).length
const members = await Promise.all(
  Array.from({ length: folds }, (_, fold) => loadMember(join(foldFolder!, `fold-${fold}`))),
)
const ofFolds = members.map((member, fold) => {
  if (member === undefined) throw new Error(`${foldFolder}/fold-${fold} is not finished`)
  return member.logits.validation
})
const heldOut = folds === 0 ? undefined : joinFolds(texts, stratifiedFolds(texts, { folds, seed }), ofFolds)
const recipe = { ...RECIPES['csv-small']!, ngrams: true, folds }
const blend = await addNgrams(encoder, { data, recipe, seed, runtime } as never, heldOut)
const parameters = { ...whole.recipe!.parameters, ngrams: true, folds }
const content = {
  ...blend,
  manifest: {
    ...blend.manifest,
    recipe: { name: 'csv-small', parameters },
    ...(heldOut && { crossFitting: { folds, seed } }),
    ...(whole.quantization && { quantization: whole.quantization }),
  },
}
await writeModelFolder(out, (await probeContent(content, { data, runtime })) as typeof content)
await runtime.close()
console.log(JSON.stringify(content.manifest.testMetrics?.overall.mAP), (await readdir(out)).join(' '))
