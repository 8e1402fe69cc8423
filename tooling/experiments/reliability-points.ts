// Adds to the check of the calibration in the manifest of a model folder, written before it had them, the points of the
// reliability diagrams: the test part of the clean split scored by that model. Refuses where its errors come out otherwise.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/reliability-points.ts MODEL_FOLDER…
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { namedSplit } from '@valuecsv/datasets/splits'
import { cardFiles, createEvaluator, parseManifest } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { expectedCalibrationError, reliabilityBins } from '@valuecsv/metrics'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS } from '@valuecsv/taxonomy'

const { test } = await namedSplit((await loadValueCsv5000()).texts, 'clean')
const runtime = createNodeRuntime()

for (const folder of process.argv.slice(2)) {
  const evaluator = await createEvaluator({ files: await openModelFolder(folder), runtime, device: 'cpu' })
  const scored = await Array.fromAsync(evaluator.scoreMany(test))
  await evaluator.close()
  const file = join(folder, 'valuecsv.json')
  const json = JSON.parse(await readFile(file, 'utf8'))
  for (const id of VALUE_IDS) {
    const labels = test.map(({ values }) => (values.includes(id) ? 1 : 0))
    const probabilities = scored.map(({ scores }) => scores[id])
    const error = expectedCalibrationError(labels, probabilities, { bins: 10 })!
    const known = json.calibrationCheck.values[id]
    if (Math.abs(error - known.error) > 0.002) throw new Error(`${folder}: ${id} has ${error}, not ${known.error}`)
    const bins = reliabilityBins(labels, probabilities, { bins: 10 })
    known.predicted = bins.map(({ meanProbability }) => Number(meanProbability.toFixed(4)))
    known.observed = bins.map(({ shareOfPositives }) => Number(shareOfPositives.toFixed(4)))
    console.log(id, error, known.error)
  }
  const manifest = parseManifest(JSON.stringify(json), file)
  await writeFile(file, `${JSON.stringify(json, undefined, 2)}\n`)
  for (const [name, card] of Object.entries(cardFiles(manifest))) await writeFile(join(folder, name), card)
}
await runtime.close()
