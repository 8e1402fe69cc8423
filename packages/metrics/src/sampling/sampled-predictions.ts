import { ValueCsvError } from '@valuecsv/errors'
import { checkLevel } from '../check-level.ts'
import { checkLabel } from '../matrices/check-label.ts'

/** What to estimate from: one entry for each row of the sample. */
export interface SampledPredictions {
  /** 1 where the label is present in truth, 0 where not, `undefined` where that is not known. */
  readonly truth: readonly (number | undefined)[]
  /** 1 where it is predicted present, else 0. */
  readonly predicted: ArrayLike<number>
  /** How many rows of the population each stands for: 1 over its chance to be drawn. */
  readonly weights: ArrayLike<number>
  /** How many rows of the population have each prediction, where that is known; else the weights estimate it. */
  readonly population?: PredictedRows
}

/** How many rows a label is predicted present in, and absent. */
export interface PredictedRows {
  readonly present: number
  readonly absent: number
}

/** Throws `metrics/shape-mismatch`, `metrics/label-not-binary` and `metrics/sample-options` for what is no sample. */
export function checkSample({ truth, predicted, weights, population }: SampledPredictions, level?: number): void {
  if (level !== undefined) checkLevel(level, 'metrics/sample-options')
  if (predicted.length !== truth.length || weights.length !== truth.length) {
    const found = `truth has ${truth.length} rows, predicted ${predicted.length}, weights ${weights.length}`
    throw new ValueCsvError('metrics/shape-mismatch', `${found}; expected the same number`)
  }
  // Values such as `true` or 2 would count in one figure and not in another.
  for (let row = 0; row < truth.length; row++) {
    if (truth[row] !== undefined) checkLabel('truth', row, truth[row])
    checkLabel('predicted', row, predicted[row])
  }
  const wrong = Array.from(weights).findIndex((weight) => !(weight > 0 && Number.isFinite(weight)))
  if (wrong >= 0) {
    throw new ValueCsvError('metrics/sample-options', `weights: row ${wrong} is ${weights[wrong]}, expected above 0`)
  }
  if (population === undefined) return
  for (const prediction of ['present', 'absent'] as const) {
    const rows = population[prediction]
    const sampled = Array.from(predicted).filter((label) => (label === 1) === (prediction === 'present')).length
    if (rows >= sampled && Number.isFinite(rows)) continue
    const what = `population: ${prediction} is ${rows}, expected at least the ${sampled} rows of the sample`
    throw new ValueCsvError('metrics/sample-options', what)
  }
}
