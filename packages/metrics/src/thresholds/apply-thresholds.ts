import { ValueCsvError } from '@valuecsv/errors'
import { checkScores } from '../matrices/check-matrix.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'

/**
 * Gives 1 where score > threshold, else 0.
 *
 * @param thresholds one for all labels, or one for each
 * @throws `metrics/shape-mismatch` when there are not as many thresholds as labels, `metrics/score-not-finite`,
 * `metrics/threshold-options` for a threshold that is no number
 */
export function applyThresholds(scores: ScoreMatrix, thresholds: number | ArrayLike<number> = 0.5): LabelMatrix {
  const { rows, labels } = scores
  checkScores('scores', scores)
  const each = typeof thresholds === 'number' ? new Float64Array(labels).fill(thresholds) : thresholds
  if (each.length !== labels) {
    throw new ValueCsvError('metrics/shape-mismatch', `${each.length} thresholds for ${labels} labels`)
  }
  const wrong = Array.from(each).findIndex((threshold) => typeof threshold !== 'number' || Number.isNaN(threshold))
  if (wrong >= 0) {
    throw new ValueCsvError('metrics/threshold-options', `threshold ${wrong} is ${each[wrong]}, expected a number`)
  }
  const data = new Uint8Array(rows * labels)
  for (let r = 0, i = 0; r < rows; r++) {
    for (let l = 0; l < labels; l++, i++) data[i] = scores.data[i]! > each[l]! ? 1 : 0
  }
  return { rows, labels, data }
}
