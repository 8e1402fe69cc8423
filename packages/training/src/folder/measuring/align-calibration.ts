import type { Calibration } from '@valuecsv/evaluator'
import { matrixColumn, type ScoreMatrix, standardDeviation } from '@valuecsv/metrics'
import { byValue, type ValueId } from '@valuecsv/taxonomy'

/** Of fewer texts the deviation is known less well than what is mended by it: a tenth (docs/decisions/0035). */
export const LEAST_ALIGNING_TEXTS = 100

/**
 * Calibrations that were fitted to cross-fitted logits, for the logits of the model that was then fitted to all texts: more
 * texts make a model surer of itself, so that its logits spread wider. Each value's are given the mean and the deviation of
 * the cross-fitted ones, as far as `fresh` texts of the same kind tell, of which nobody need know the labels. A value all of
 * whose logits are equal keeps its calibration, and the plain sigmoid, which was fitted to nothing, stays what it is.
 */
export function alignCalibration(
  calibration: Readonly<Record<ValueId, Calibration>>,
  crossFitted: ScoreMatrix,
  fresh: ScoreMatrix,
): Record<ValueId, Calibration> {
  return byValue((id, label) => {
    const { slope, intercept } = calibration[id]
    const [theirs, own] = [crossFitted, fresh].map((logits) => moments(matrixColumn(logits, label)))
    const isPlain = slope === 1 && intercept === 0
    if (isPlain || theirs === undefined || own === undefined) return { slope, intercept }
    const scale = theirs.deviation / own.deviation
    return { slope: slope * scale, intercept: intercept + slope * (theirs.mean - scale * own.mean) }
  })
}

/** Mean and deviation; `undefined` where all are equal but for the rounding of sums. */
function moments(logits: ArrayLike<number>): { readonly mean: number; readonly deviation: number } | undefined {
  let mean = 0
  for (let row = 0; row < logits.length; row++) mean += logits[row]! / logits.length
  const deviation = standardDeviation(logits) ?? 0
  return deviation > 1e-9 * Math.max(1, Math.abs(mean)) ? { mean, deviation } : undefined
}
