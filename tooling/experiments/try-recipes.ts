// Trains recipes on all folds of the clean split's training and validation parts but one, and measures them on that one;
// the test part is not read. The blend is that of csv-small, with the encoder of the epoch that is best on the fold. A line a
// try is added to results.jsonl; one that is there is not done again, one that was interrupted goes on.
// node --conditions=@valuecsv/source tooling/experiments/try-recipes.ts TRIES.json WORK_FOLDER [fold of 3, default 0] [threads]

import { existsSync } from 'node:fs'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labelRow } from '@valuecsv/datasets'
import { labelMatrix, meanAveragePrecision, scoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { parseRecipe } from '@valuecsv/training'
import { readBaseModel, trainEvaluator } from '@valuecsv/training/node'
import { blendAsReleased } from './blend-as-released.ts'
import { FOLDS, heldOutFold } from './held-out-fold.ts'
import { ngramLogits } from './ngram-logits.ts'
import { trainingRuntime } from './training-runtime.ts'

const [triesFile, work, foldArgument = '0', threads] = process.argv.slice(2)
const models = process.env.VALUECSV_MODELS
if (triesFile === undefined || work === undefined || models === undefined) {
  throw new Error(
    'Usage: VALUECSV_DATA=… VALUECSV_MODELS=… node … try-recipes.ts TRIES.json WORK_FOLDER [fold] [threads]',
  )
}
const fold = Number(foldArgument)
const results = new URL('./results.jsonl', import.meta.url)

/** A try: a name, the keys of csv-small that it changes, and a seed. */
interface Try {
  readonly name: string
  readonly seed?: number
  readonly settings: Readonly<Record<string, unknown>>
}

async function kept<Line>(out: string, name: string): Promise<Line[]> {
  const lines = (await readFile(join(out, `${name}.jsonl`), 'utf8')).trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Line)
}

/** The mean average precision of what was kept of the held-out texts, and of its blend with n-grams of the other folds. */
async function blendedPrecision(out: string): Promise<number | undefined> {
  const scored = await kept<{ readonly rawScores: Record<ValueId, number> }>(out, 'predictions-validation')
  const encoder = scoreMatrix(
    scored.map(({ rawScores }) => VALUE_IDS.map((id) => Math.log(rawScores[id] / (1 - rawScores[id])))),
  )
  const ngrams = await ngramLogits(data.train, data.validation)
  const blend = blendAsReleased(encoder, ngrams)
  const truth = labelMatrix(data.validation.map(({ values }) => labelRow(values)))
  return meanAveragePrecision(truth, blend).macro.value
}

const done = existsSync(results) ? (await readFile(results, 'utf8')).trim().split('\n').filter(Boolean) : []
const data = await heldOutFold(fold)
const base = await readBaseModel(join(models, 'bge-small-zh-v1.5'))

for (const { name, seed = 0, settings } of JSON.parse(await readFile(triesFile, 'utf8')) as Try[]) {
  const key = { name, seed, fold, folds: FOLDS, settings }
  if (done.some((line) => line.startsWith(JSON.stringify(key).slice(0, -1)))) continue
  const { recipe } = parseRecipe({ ...settings, ngrams: false, patience: 1000 }, { name, file: triesFile })
  const out = join(work, `${name}-${seed}-${fold}`)
  // A try that was killed after its training is only measured.
  if (!existsSync(join(out, 'valuecsv.json'))) {
    const runtime = trainingRuntime(threads)
    await trainEvaluator({
      ...{ base, data, recipe, seed, out, runtime, keepPredictions: true, probe: false },
      resume: existsSync(join(out, '.training')),
      onEvent: (event) => {
        if (event.type === 'step' && event.step % 50 === 0)
          console.log(name, `${event.step}/${event.steps}`, event.loss)
        if (event.type === 'epoch') console.log(name, event.finished)
      },
    })
    await runtime.close()
  }
  const history = await kept<{ readonly mAP: number }>(out, 'history')
  const line = { ...key, encoder: history.map(({ mAP }) => mAP), blend: await blendedPrecision(out) }
  await appendFile(results, `${JSON.stringify(line)}\n`)
  console.log(JSON.stringify(line))
}
