// Measures a released model folder once more as `train` would today: the figures on the test part of the clean split with
// their intervals, and the points of the reliability diagrams. For a change of how intervals are found: the model stays.
// Refuses where a figure comes out otherwise than the manifest has it.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/measure-again.ts MODEL_FOLDER…
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { measurePredictions } from '@valuecsv/comparison'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { namedSplit } from '@valuecsv/datasets/splits'
import { cardFiles, createEvaluator, parseManifest } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { type Estimate, labelMatrix, scoreMatrix } from '@valuecsv/metrics'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'

type Figures = Readonly<Record<string, Estimate>>

const { test } = await namedSplit((await loadValueCsv5000()).texts, 'clean')
const texts = test.map(({ text }) => text)
const isPresent = (values: readonly string[]) => VALUE_IDS.map((id) => (values.includes(id) ? 1 : 0))
const truth = labelMatrix(test.map(({ values }) => isPresent(values)))
const runtime = createNodeRuntime()

/** Another processor rounds otherwise; a figure that differs by more is of another model. */
function compare(folder: string, measured: Figures, known: Figures): void {
  for (const [name, { value }] of Object.entries(known)) {
    const difference = Math.abs((measured[name]?.value ?? 0) - (value ?? 0))
    if (difference > 0.002) throw new Error(`${folder}: ${name} is ${measured[name]?.value}, not ${value}`)
  }
}

for (const folder of process.argv.slice(2)) {
  const evaluator = await createEvaluator({ files: await openModelFolder(folder), runtime, device: 'cpu' })
  const scored = await Array.fromAsync(evaluator.scoreMany(test))
  await evaluator.close()
  const scores = scoreMatrix(scored.map((each) => VALUE_IDS.map((id) => each.scores[id])))
  const predicted = labelMatrix(scored.map(({ values }) => isPresent(values)))
  const { interval, overall, perValue: measured, reliability } = measurePredictions({ truth, scores, predicted, texts })
  const perValue = byValue((id) => {
    const { support: _, ...figures } = measured[id]
    return figures
  })
  const file = join(folder, 'valuecsv.json')
  const json = JSON.parse(await readFile(file, 'utf8'))
  compare(folder, overall, json.testMetrics.overall)
  for (const id of VALUE_IDS) {
    compare(`${folder}: ${id}`, perValue[id], json.testMetrics.perValue[id])
    const check = json.calibrationCheck.values[id]
    check.predicted = reliability[id].map(({ meanProbability }) => Number(meanProbability.toFixed(4)))
    check.observed = reliability[id].map(({ shareOfPositives }) => Number(shareOfPositives.toFixed(4)))
  }
  json.testMetrics = { texts: texts.length, interval, overall, perValue }
  const manifest = parseManifest(JSON.stringify(json), file)
  await writeFile(file, `${JSON.stringify(json, undefined, 2)}\n`)
  for (const [name, card] of Object.entries(cardFiles(manifest))) await writeFile(join(folder, name), card)
  console.log(folder, json.testMetrics.overall.mAP, json.testMetrics.overall.macroF1)
}
await runtime.close()
