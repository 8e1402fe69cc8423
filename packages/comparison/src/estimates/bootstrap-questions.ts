import { type BootstrapOptions, bootstrapMeans } from '@valuecsv/metrics'
import type { Estimate } from '../comparison.ts'
import { measureCount } from '../measures.ts'

/** Gives the mean of each measure over questions with its interval; the questions are what is drawn. */
export function bootstrapQuestions(rows: readonly Float64Array[], options: BootstrapOptions): Estimate[] {
  const data = new Float64Array(rows.length * measureCount)
  rows.forEach((row, question) => {
    data.set(row, question * measureCount)
  })
  const intervals = bootstrapMeans({ rows: rows.length, labels: measureCount, data }, options)
  return intervals.map(({ estimate, lower, upper }) => ({
    ...(estimate === undefined ? {} : { value: estimate }),
    ...(lower === undefined || upper === undefined ? {} : { lower, upper }),
  }))
}
