// Measures a training of trainings.ts that is done, and keeps the figures in results/NAME.json.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/legacy-report/record-training.ts NAME FOLDER

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { valueLabelMatrix } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { namedSplit } from '@valuecsv/datasets/splits'
import { scoreMatrix, tuneThresholds } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { classificationFigures } from './classification-figures.ts'
import { TRAININGS } from './trainings.ts'

const [name, folder] = process.argv.slice(2)
const training = TRAININGS.find((each) => each.name === name)
if (training === undefined || folder === undefined) {
  throw new Error(`Usage: record-training.ts NAME FOLDER; the names: ${TRAININGS.map((each) => each.name).join(', ')}`)
}
const { texts } = await loadValueCsv5000()
const parts = await namedSplit(texts, training.split)

async function lines(file: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(join(folder!, `${file}.jsonl`), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

type RawScores = Readonly<Partial<Record<ValueId, number>>>

/** The raw scores of a part in the order of its texts; a value without classifier has 0. */
async function rawScores(file: string, part: readonly LabelledText[]) {
  const byId = new Map((await lines(file)).map((line) => [line.id, line.rawScores as RawScores]))
  return scoreMatrix(part.map(({ id }) => VALUE_IDS.map((value) => byId.get(id)![value] ?? 0)))
}

const validation = await rawScores('predictions-validation', parts.validation)
const test = await rawScores('predictions-test', parts.test)
const thresholds = tuneThresholds(valueLabelMatrix(parts.validation), validation).map(({ threshold }) => threshold)
const truth = valueLabelMatrix(parts.test)
// Of twelve classifiers those that are trained; the table of the report says how many are missing.
const [first] = await lines('predictions-test')
const values = VALUE_IDS.filter((id) => (first!.rawScores as RawScores)[id] !== undefined)
const history = await lines('history')
const record = {
  name,
  // Twelve classifiers have a history each, and an epoch each that was kept.
  epochs: Math.max(...history.map(({ epoch }) => epoch as number)),
  keptEpochs: history.filter(({ kept }) => kept === true).map(({ epoch }) => epoch),
  texts: parts.test.length,
  values,
  atHalf: classificationFigures(truth, test, 0.5, values),
  tuned: classificationFigures(truth, test, thresholds, values),
}
await writeFile(new URL(`./results/${name}.json`, import.meta.url), `${JSON.stringify(record, null, 2)}\n`)
for (const { overall, perValue } of [record.atHalf, record.tuned]) console.log(JSON.stringify(overall ?? perValue))
