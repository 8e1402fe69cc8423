import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { Manifest } from '../manifest/manifest.ts'
import { sigmoid } from './sigmoid.ts'

/** Scores of one text, made of its logits. */
export interface ValueScores {
  /** Calibrated probability of each value, 0 to 1. */
  readonly scores: Record<ValueId, number>
  /** Sigmoid of each logit before calibration, 0 to 1: what the original's scripts average. */
  readonly rawScores: Record<ValueId, number>
  /** The values whose calibrated probability is above their threshold, in label order. */
  readonly values: ValueId[]
}

/** Scores from one row of logits in label order (`VALUE_IDS`), by the manifest's calibration and thresholds. */
export function valueScores(
  logits: ArrayLike<number>,
  { calibration, thresholds }: Pick<Manifest, 'calibration' | 'thresholds'>,
): ValueScores {
  const scores = byValue((id, index) => sigmoid(calibration[id].slope * logits[index]! + calibration[id].intercept))
  const rawScores = byValue((_, index) => sigmoid(logits[index]!))
  return { scores, rawScores, values: VALUE_IDS.filter((id) => scores[id] > thresholds[id]) }
}
