import { type BootstrapOptions, bootstrapMeans, type Estimate, estimateOf } from '@valuecsv/metrics'
import { measureCount } from '../measures.ts'

/** Gives the mean of each measure over questions with its interval; the questions are what is drawn. */
export function bootstrapQuestions(rows: readonly Float64Array[], options: BootstrapOptions): Estimate[] {
  const data = new Float64Array(rows.length * measureCount)
  rows.forEach((row, question) => {
    data.set(row, question * measureCount)
  })
  return bootstrapMeans({ rows: rows.length, labels: measureCount, data }, options).map(estimateOf)
}
