// Gives the scores of tfidf-baseline.py the calibration and the thresholds that our evaluators have: a logistic curve and
// the tuned, shrunk thresholds, from its cross-fitted scores of the training and validation parts.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/tune-baseline.ts HELD_OUT.jsonl tfidf.jsonl > tuned.jsonl
import { readFile } from 'node:fs/promises'
import { labelRow } from '@valuecsv/datasets'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { applyPlatt, labelMatrix, scoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { calibrate } from '../../packages/training/src/folder/measuring/calibrate.ts'

interface Scored {
  readonly id: string
  readonly scores: Readonly<Record<ValueId, number>>
}

async function read(file: string): Promise<Scored[]> {
  return (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function logits(scored: readonly Scored[]) {
  return scoreMatrix(scored.map(({ scores }) => VALUE_IDS.map((id) => Math.log(scores[id] / (1 - scores[id])))))
}

const [heldOutFile, testFile] = process.argv.slice(2)
if (heldOutFile === undefined || testFile === undefined)
  throw new Error('Usage: tune-baseline.ts HELD_OUT.jsonl tfidf.jsonl')
const labels = new Map((await loadValueCsv5000()).texts.map(({ id, values }) => [id, labelRow(values)]))
const heldOut = await read(heldOutFile)
const truth = labelMatrix(heldOut.map(({ id }) => labels.get(id)!))
const priors = VALUE_IDS.map(() => 0)
const { calibration, thresholds } = calibrate(truth, logits(heldOut), priors, {
  calibration: 'platt',
  thresholds: 'tuned',
})
const tested = await read(testFile)
const probabilities = applyPlatt(
  logits(tested),
  VALUE_IDS.map((id) => calibration[id]),
)
for (const [row, { id }] of tested.entries()) {
  const of = (label: number) => probabilities.data[row * VALUE_IDS.length + label]!
  const scores = Object.fromEntries(VALUE_IDS.map((value, label) => [value, of(label)]))
  const values = VALUE_IDS.filter((value, label) => of(label) > thresholds[value])
  console.log(JSON.stringify({ id, scores, values }))
}
