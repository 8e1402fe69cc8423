// Trains recipes on all folds of the clean split's training and validation parts but one, and measures them on that one;
// the test part is not read. The blend is that of csv-small, with the encoder of the epoch that is best on the fold. A line a
// try is added to results.jsonl; one that is there is not done again, one that was interrupted goes on.
// node --conditions=@valuecsv/source tooling/experiments/try-recipes.ts TRIES.json WORK_FOLDER [fold of 3, default 0] [threads]

import { existsSync } from 'node:fs'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labelRow } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit, cleanSplitDigest, stratifiedFolds } from '@valuecsv/datasets/splits'
import { labelMatrix, meanAveragePrecision, scoreMatrix } from '@valuecsv/metrics'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { parseRecipe, type TrainingData } from '@valuecsv/training'
import { readBaseModel, trainEvaluator } from '@valuecsv/training/node'
import { scoreNgrams } from '../../packages/ngrams/src/index.ts'
import { ngramTrainingTexts } from '../../packages/training/src/ngrams/cross-fit-ngrams.ts'
import { fitNgrams } from '../../packages/training/src/ngrams/fit-ngrams.ts'
import { NGRAM_RECIPES, ngramFitting } from '../../packages/training/src/ngrams/ngram-recipe.ts'
import { blendAsReleased } from './blend-as-released.ts'

const [triesFile, work, foldArgument = '0', threads] = process.argv.slice(2)
const models = process.env.VALUECSV_MODELS
if (triesFile === undefined || work === undefined || models === undefined) {
  throw new Error(
    'Usage: VALUECSV_DATA=… VALUECSV_MODELS=… node … try-recipes.ts TRIES.json WORK_FOLDER [fold] [threads]',
  )
}
const folds = 3
const fold = Number(foldArgument)
const results = new URL('./results.jsonl', import.meta.url)

/** A try: a name, the keys of csv-small that it changes, and a seed. */
interface Try {
  readonly name: string
  readonly seed?: number
  readonly settings: Readonly<Record<string, unknown>>
}

async function foldData(): Promise<TrainingData> {
  const { texts } = await loadValueCsv5000()
  const { train, validation } = await cleanSplit(texts)
  const all = [...train, ...validation]
  const foldOf = stratifiedFolds(all, { folds, seed: 0 })
  return {
    train: all.filter((_, index) => foldOf[index] !== fold),
    validation: all.filter((_, index) => foldOf[index] === fold),
    dataset: { name: 'ValueCSV5000', sha256: cleanSplitDigest },
    split: { name: `clean, without fold ${fold} of ${folds}`, sha256: cleanSplitDigest },
  }
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
  const { model } = await fitNgrams(ngramTrainingTexts(data.train), ngramFitting(NGRAM_RECIPES['csv-lite']!))
  const ngrams = scoreMatrix(data.validation.map(({ text }) => scoreNgrams(model, text)))
  const blend = blendAsReleased(encoder, ngrams)
  const truth = labelMatrix(data.validation.map(({ values }) => labelRow(values)))
  return meanAveragePrecision(truth, blend).macro.value
}

/** With as many threads as are asked for, so that other work leaves room for it. */
function withThreads(runtime: ReturnType<typeof createNodeRuntime>): typeof runtime {
  if (threads === undefined) return runtime
  return {
    ...runtime,
    createSession: (model, settings) => runtime.createSession(model, { ...settings, threads: Number(threads) }),
  }
}

const done = existsSync(results) ? (await readFile(results, 'utf8')).trim().split('\n').filter(Boolean) : []
const data = await foldData()
const base = await readBaseModel(join(models, 'bge-small-zh-v1.5'))
const sessionConfiguration = { 'session.set_denormal_as_zero': '1' }

for (const { name, seed = 0, settings } of JSON.parse(await readFile(triesFile, 'utf8')) as Try[]) {
  const key = { name, seed, fold, folds, settings }
  if (done.some((line) => line.startsWith(JSON.stringify(key).slice(0, -1)))) continue
  const { recipe } = parseRecipe({ ...settings, ngrams: false, patience: 1000 }, { name, source: triesFile })
  const out = join(work, `${name}-${seed}-${fold}`)
  // A try that was killed after its training is only measured.
  if (!existsSync(join(out, 'valuecsv.json'))) {
    const runtime = withThreads(createNodeRuntime({ workers: 0, devices: ['cpu'], sessionConfiguration }))
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
