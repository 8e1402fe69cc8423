import {
  type BootstrapOptions,
  type Estimate,
  estimateOf,
  type Resampled,
  resampledInterval,
  resampleMeans,
  type ScoreMatrix,
} from '@valuecsv/metrics'
import { type MeasureRow, measureCount } from '../measures.ts'

/** Rows of measures, one a question, as a matrix. */
export function questionMatrix(rows: readonly MeasureRow[]): ScoreMatrix {
  const data = new Float64Array(rows.length * measureCount)
  rows.forEach((row, question) => {
    data.set(row, question * measureCount)
  })
  return { rows: rows.length, labels: measureCount, data }
}

/** Draws the questions anew; gives the mean of each measure on each draw. */
export function resampleQuestions(matrix: ScoreMatrix, options: BootstrapOptions): Resampled[] {
  return resampleMeans(matrix, options)
}

/** Gives each mean with its interval. */
export function intervalsOf(means: readonly Resampled[], options: BootstrapOptions): Estimate[] {
  return means.map((mean) => estimateOf(resampledInterval(mean, options)))
}

/** Gives the mean of each measure over questions with its interval; the questions are what is drawn. */
export function bootstrapQuestions(matrix: ScoreMatrix, options: BootstrapOptions): Estimate[] {
  return intervalsOf(resampleQuestions(matrix, options), options)
}
