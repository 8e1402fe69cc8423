// Trains recipes on all folds of the clean split's training and validation parts but one, and measures them on that one;
// the test part is not read. A line a try is added to results.jsonl; one that is there is not done again, one that was
// interrupted goes on.
// node --conditions=@valuecsv/source tooling/experiments/try-recipes.ts TRIES.json WORK_FOLDER [fold of 3, default 0]

import { existsSync } from 'node:fs'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LabelledText, labelRow } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit, cleanSplitDigest, stratifiedFolds } from '@valuecsv/datasets/splits'
import { labelMatrix, meanAveragePrecision, scoreMatrix } from '@valuecsv/metrics'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { parseRecipe, type TrainingData } from '@valuecsv/training'
import { readBaseModel, trainEvaluator } from '@valuecsv/training/node'

const [triesFile, work, foldArgument = '0'] = process.argv.slice(2)
const models = process.env.VALUECSV_MODELS
if (triesFile === undefined || work === undefined || models === undefined) {
  throw new Error('Usage: VALUECSV_DATA=… VALUECSV_MODELS=… node … try-recipes.ts TRIES.json WORK_FOLDER [fold]')
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

/** The mean average precision of what was kept of the held-out texts. */
async function keptPrecision(out: string, held: readonly LabelledText[]): Promise<number | undefined> {
  const lines = (await readFile(join(out, 'predictions-validation.jsonl'), 'utf8')).trim().split('\n')
  const scores = lines.map((line) => {
    const { rawScores } = JSON.parse(line) as { rawScores: Record<ValueId, number> }
    return VALUE_IDS.map((id) => rawScores[id])
  })
  return meanAveragePrecision(labelMatrix(held.map(({ values }) => labelRow(values))), scoreMatrix(scores)).macro.value
}

const done = existsSync(results) ? (await readFile(results, 'utf8')).trim().split('\n').filter(Boolean) : []
const data = await foldData()
const base = await readBaseModel(join(models, 'bge-small-zh-v1.5'))
const sessionConfiguration = { 'session.set_denormal_as_zero': '1' }

for (const { name, seed = 0, settings } of JSON.parse(await readFile(triesFile, 'utf8')) as Try[]) {
  const key = { name, seed, fold, folds, settings }
  if (done.some((line) => line.startsWith(JSON.stringify(key).slice(0, -1)))) continue
  const { recipe } = parseRecipe({ ...settings, ngrams: true, patience: 1000 }, { name, source: triesFile })
  const out = join(work, `${name}-${seed}-${fold}`)
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'], sessionConfiguration })
  const start = performance.now()
  const { history, manifest } = await trainEvaluator({
    ...{ base, data, recipe, seed, out, runtime, keepPredictions: true },
    resume: existsSync(join(out, '.training')),
    onEvent: (event) => {
      if (event.type === 'step' && event.step % 50 === 0) console.log(name, `${event.step}/${event.steps}`, event.loss)
      if (event.type === 'epoch') console.log(name, event.finished)
    },
  })
  await runtime.close()
  const line = {
    ...key,
    encoder: history.map(({ mAP }) => mAP),
    blend: await keptPrecision(out, data.validation),
    weights: manifest.kind === 'blend' ? manifest.blend.harmony : undefined,
    minutes: (performance.now() - start) / 60_000,
  }
  await appendFile(results, `${JSON.stringify(line)}\n`)
  console.log(JSON.stringify(line))
}
