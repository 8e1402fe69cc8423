import { ValueCsvError } from '@valuecsv/errors'
import type { LabelMatrix } from './label-matrix.ts'
import type { ScoreMatrix } from './score-matrix.ts'

function checkLength(name: string, { rows, labels, data }: LabelMatrix | ScoreMatrix): void {
  if (data.length === rows * labels) return
  throw new ValueCsvError(
    'metrics/shape-mismatch',
    `${name} holds ${data.length} cells, expected ${rows} rows × ${labels} labels`,
  )
}

/** Throws unless `matrix` has rows × labels cells, each 0 or 1. */
export function checkLabels(name: string, matrix: LabelMatrix): void {
  checkLength(name, matrix)
  const { labels, data } = matrix
  for (let i = 0; i < data.length; i++) {
    if (data[i]! > 1) {
      const where = `${name}: row ${Math.floor(i / labels)}, label ${i % labels}`
      throw new ValueCsvError('metrics/label-not-binary', `${where} is ${data[i]}, expected 0 or 1`)
    }
  }
}

/** Throws unless `matrix` has rows × labels cells, each finite and from `lowest` to `highest`. */
export function checkScores(name: string, matrix: ScoreMatrix, lowest = -Infinity, highest = Infinity): void {
  checkLength(name, matrix)
  const { labels, data } = matrix
  for (let i = 0; i < data.length; i++) {
    const value = data[i]!
    if (Number.isFinite(value) && value >= lowest && value <= highest) continue
    const where = `${name}: row ${Math.floor(i / labels)}, label ${i % labels}`
    if (!Number.isFinite(value)) {
      throw new ValueCsvError('metrics/score-not-finite', `${where} is ${value}, expected a finite number`)
    }
    throw new ValueCsvError('metrics/score-out-of-range', `${where} is ${value}, expected ${lowest} to ${highest}`)
  }
}

/** Throws unless both matrices have the same rows and labels. */
export function checkSameShape(
  firstName: string,
  first: LabelMatrix | ScoreMatrix,
  secondName: string,
  second: LabelMatrix | ScoreMatrix,
): void {
  if (first.rows === second.rows && first.labels === second.labels) return
  throw new ValueCsvError(
    'metrics/shape-mismatch',
    `${firstName} is ${first.rows} × ${first.labels}, ${secondName} is ${second.rows} × ${second.labels}; expected the same shape`,
  )
}
