// Trains the encoder of csv-small with another seed on the texts of both parts, as the released one is trained, and keeps
// what it gives for the test part in models/csv-small/seeds. What was interrupted goes on from WORK_FOLDER.
// VALUECSV_DATA=… VALUECSV_MODELS=… node --conditions=@valuecsv/source tooling/experiments/train-seed.ts SEED WORK_FOLDER

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit, cleanSplitDigest } from '@valuecsv/datasets/splits'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { startParameters } from '../../packages/training/src/fit/classifier-parameters.ts'
import { fit } from '../../packages/training/src/fit/fit.ts'
import { quantizeEncoder } from '../../packages/training/src/folder/quantize-encoder.ts'
import { encodeParts, prepareTraining } from '../../packages/training/src/node/prepare-training.ts'
import { folderStore } from '../../packages/training/src/node/state/folder-store.ts'
import { saveMember } from '../../packages/training/src/node/state/member-store.ts'
import { readBaseModel } from '../../packages/training/src/node.ts'
import { RECIPES } from '../../packages/training/src/recipe/recipes.ts'
import { trainingRuntime } from './training-runtime.ts'

const [seedArgument, work] = process.argv.slice(2)
const models = process.env.VALUECSV_MODELS
if (seedArgument === undefined || work === undefined || models === undefined) {
  throw new Error('Usage: VALUECSV_DATA=… VALUECSV_MODELS=… node … train-seed.ts SEED WORK_FOLDER')
}
const seed = Number(seedArgument)
const recipe = RECIPES['csv-small']!
const base = await readBaseModel(join(models, 'bge-small-zh-v1.5'))
const { train, validation, test } = await cleanSplit((await loadValueCsv5000()).texts)
const texts = [...train, ...validation]
const record = { name: 'ValueCSV5000', sha256: cleanSplitDigest }
const data = { train: texts, validation, test, dataset: record, split: { ...record, name: 'clean' } }

const runtime = trainingRuntime()
const out = join(work, `seed-${seed}`)
const options = { base, data, recipe, seed, out, runtime, resume: existsSync(join(out, '.training')) }
const prepared = await prepareTraining(options)
const { details, tokenizer, stateFolder } = prepared
const { parameters, history, bestEpoch } = await fit(
  startParameters(base, recipe, VALUE_IDS.length, seed),
  await encodeParts({ train: texts, validation: [] }, prepared),
  {
    ...{ config: base.config, recipe, seed, runtime, keep: 'last' },
    paddingId: tokenizer.special.pad,
    store: folderStore(stateFolder),
    onEvent: (event) => {
      if (event.type === 'step' && event.step % 20 === 0) {
        console.log(new Date().toISOString(), `${event.step}/${event.steps}`, event.loss.toFixed(4))
      }
    },
  },
)
const few = { ...data, validation: validation.slice(0, 1) }
const { logits } = await quantizeEncoder(parameters, { ...details, data: few })
const kept = fileURLToPath(new URL(`../../models/csv-small/seeds/seed-${seed}`, import.meta.url))
await saveMember(kept, { history, bestEpoch, logits })
await runtime.close()
console.log(`kept in ${kept}`)
