import { ValueCsvError } from '@valuecsv/errors'
import { f1Of } from '../classification/f1-score.ts'
import { precisionOf } from '../classification/precision.ts'
import { recallOf } from '../classification/recall.ts'
import type { BootstrapOptions } from '../resampling/bootstrap-options.ts'
import { bootstrapSums } from '../resampling/bootstrap-sums.ts'
import type { BootstrapInterval } from '../resampling/interval-of.ts'
import type { SampleClassification, SampleEstimate } from './sample-classification.ts'
import { checkSample, type SampledPredictions } from './sampled-predictions.ts'

/** Of each prediction of a label: the weight of true rows, of others, and of rows of unknown truth. */
const columnsOfPrediction = 3
const columnsOfLabel = 2 * columnsOfPrediction

/**
 * Gives precision, recall and F1 over all labels in a population from a sample of unequal chances, every label of every
 * row counting once, with bootstrap intervals.
 *
 * The counts of a label are what `sampleClassification` estimates: those of rows of known truth, scaled by how many rows
 * have that prediction, known truth or not. On each resample the labels are scaled anew and summed. A label counts in a
 * figure only where its own is known: not in precision where the truth of none of the rows that it is predicted present in
 * is known, and not in recall and F1 where that is so of either prediction. Where no resample differs, as in a sample
 * without an error, there are no bounds: drawing rows anew tells nothing of how sure that is.
 *
 * @param labels each of the same rows
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/sample-options`, `metrics/bootstrap-options`
 */
export function pooledSampleClassification(
  labels: readonly SampledPredictions[],
  options: BootstrapOptions = {},
): SampleClassification {
  const rows = labels[0]?.truth.length ?? 0
  for (const label of labels) {
    checkSample(label)
    if (label.truth.length === rows) continue
    const found = `labels have ${rows} and ${label.truth.length} rows`
    throw new ValueCsvError('metrics/shape-mismatch', `${found}; expected the same number`)
  }
  const columns = columnsOfLabel * labels.length
  const data = new Float64Array(rows * columns)
  labels.forEach(({ truth, predicted, weights }, label) => {
    truth.forEach((known, row) => {
      const column = known === undefined ? 2 : known === 1 ? 0 : 1
      const first = row * columns + label * columnsOfLabel + (predicted[row] === 1 ? 0 : columnsOfPrediction)
      data[first + column] = weights[row]!
    })
  })
  const figures = bootstrapSums({ rows, columns, data }, (sums) => figuresOf(labels, sums), options)
  const [precision, recall, f1] = figures.map(told)
  return { precision: precision!, recall: recall!, f1: f1! }
}

function figuresOf(labels: readonly SampledPredictions[], sums: Float64Array): (number | undefined)[] {
  const present = { true: 0, false: 0 }
  const both = { true: 0, false: 0, missed: 0 }
  labels.forEach(({ population }, label) => {
    const first = label * columnsOfLabel
    const found = scaled(sums, first, population?.present)
    if (found === undefined) return
    present.true += found.true
    present.false += found.false
    const left = scaled(sums, first + columnsOfPrediction, population?.absent)
    if (left === undefined) return
    both.true += found.true
    both.false += found.false
    both.missed += left.true
  })
  return [
    precisionOf(present.true, present.false),
    recallOf(both.true, both.false, both.missed),
    f1Of(both.true, both.false, both.missed),
  ]
}

/** The counts of one prediction of a label; `undefined` where there are such rows and the truth of none is known. */
function scaled(sums: Float64Array, first: number, population: number | undefined) {
  const isTrue = sums[first]!
  const isFalse = sums[first + 1]!
  const known = isTrue + isFalse
  const rows = population ?? known + sums[first + 2]!
  if (rows === 0) return { true: 0, false: 0 }
  return known === 0 ? undefined : { true: isTrue * (rows / known), false: isFalse * (rows / known) }
}

function told({ value, low, high }: BootstrapInterval): SampleEstimate {
  return low === high ? { value, low: undefined, high: undefined } : { value, low, high }
}
