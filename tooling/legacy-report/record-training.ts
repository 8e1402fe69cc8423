// Keeps what a training of trainings.ts that is done in FOLDER predicted, measures it, and writes the figures into
// results/NAME.json; without FOLDER it measures what is kept.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/legacy-report/record-training.ts NAME [FOLDER]

import { writeFile } from 'node:fs/promises'
import { valueLabelMatrix } from '@valuecsv/comparison'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { namedSplit } from '@valuecsv/datasets/splits'
import { type ScoreMatrix, scoreMatrix, tuneThresholds } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { classificationFigures } from './classification-figures.ts'
import { keepPredictions, readHistory, readPredictions } from './kept-predictions.ts'
import { TRAININGS } from './trainings.ts'

const [name, folder] = process.argv.slice(2)
const training = TRAININGS.find((each) => each.name === name)
if (training === undefined) {
  throw new Error(
    `Usage: record-training.ts NAME [FOLDER]; the names: ${TRAININGS.map((each) => each.name).join(', ')}`,
  )
}
const { texts } = await loadValueCsv5000()
const parts = await namedSplit(texts, training.split)
if (folder !== undefined) await keepPredictions(training.name, folder, parts)
const predictions = await readPredictions(training.name)

/** The raw scores of a part in the order of its texts; a value without classifier has 0. */
function rawScores(part: keyof typeof predictions): ScoreMatrix {
  return scoreMatrix(parts[part].map((_, row) => VALUE_IDS.map((value) => predictions[part][value]?.[row] ?? 0)))
}

const [validation, test] = [rawScores('validation'), rawScores('test')]
const thresholds = tuneThresholds(valueLabelMatrix(parts.validation), validation).map(({ threshold }) => threshold)
const truth = valueLabelMatrix(parts.test)
// Of twelve classifiers those that are trained; the table of the report says how many are missing.
const values = VALUE_IDS.filter((id) => predictions.test[id] !== undefined)
const history = await readHistory(training.name)
const record = {
  name: training.name,
  // Twelve classifiers have a history each, and an epoch each that was kept.
  epochs: Math.max(...history.map(({ epoch }) => epoch)),
  keptEpochs: history.filter(({ kept }) => kept).map(({ epoch }) => epoch),
  texts: parts.test.length,
  values,
  atHalf: classificationFigures(truth, test, 0.5, values),
  tuned: classificationFigures(truth, test, thresholds, values),
}
await writeFile(new URL(`./results/${name}.json`, import.meta.url), `${JSON.stringify(record, null, 2)}\n`)
for (const { overall, perValue } of [record.atHalf, record.tuned]) console.log(JSON.stringify(overall ?? perValue))
