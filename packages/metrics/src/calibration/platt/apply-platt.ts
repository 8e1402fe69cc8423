import { ValueCsvError } from '@valuecsv/errors'
import { checkScores } from '../../matrices/check-matrix.ts'
import type { ScoreMatrix } from '../../matrices/score-matrix.ts'
import type { PlattCalibration } from './platt-calibration.ts'
import { sigmoid } from './sigmoid.ts'

/**
 * Gives probabilities in [0, 1] from logits: sigmoid(slope × logit + intercept), or the plain sigmoid for a label
 * whose calibration is `undefined`. The result has the logits' element type.
 *
 * @throws `metrics/shape-mismatch` when there are not as many calibrations as labels, `metrics/score-not-finite`
 */
export function applyPlatt(logits: ScoreMatrix, calibrations: readonly (PlattCalibration | undefined)[]): ScoreMatrix {
  const { rows, labels } = logits
  checkScores('logits', logits)
  if (calibrations.length !== labels) {
    throw new ValueCsvError('metrics/shape-mismatch', `${calibrations.length} calibrations for ${labels} labels`)
  }
  const data = logits.data.slice()
  for (let i = 0; i < data.length; i++) {
    const calibration = calibrations[i % labels]
    data[i] = sigmoid(calibration ? calibration.slope * data[i]! + calibration.intercept : data[i]!)
  }
  return { rows, labels, data }
}
