import { f1Of } from '../classification/f1-score.ts'
import { checkColumn } from '../matrices/check-column.ts'
import { rankedCuts } from '../ranking/ranked-cuts.ts'

/** A threshold that was chosen on labelled rows. */
export interface TunedThreshold {
  /** In [0, 1); a label is present where p > threshold. */
  readonly threshold: number
  /** F1 on the rows that it was chosen on; `undefined` when they have no positive and the fallback was taken. */
  readonly f1: number | undefined
}

/** Settings of `tuneThreshold` and `tuneThresholds`. */
export interface TuneThresholdOptions {
  /** The threshold of a label without positives; 0.5 by default. */
  readonly fallback?: number
}

/** F1 values closer than this are equal; distinct values of fewer than a million rows are further apart. */
const tolerance = 1e-12

/**
 * Gives the threshold of one label with the highest F1.
 *
 * A threshold lies halfway between two neighbouring distinct scores, so that scores that shift a little stay on their
 * side. Of several with the highest F1 it takes the one in the widest gap, and of equal gaps the highest threshold.
 * The gap under the lowest score begins at 0; one above the highest is never taken.
 *
 * @param truth 0 or 1 for each row
 * @param scores the probability in [0, 1] for each row
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`
 */
export function tuneThreshold(
  truth: ArrayLike<number>,
  scores: ArrayLike<number>,
  { fallback = 0.5 }: TuneThresholdOptions = {},
): TunedThreshold {
  checkColumn(truth, scores, 0, 1)
  const cuts = rankedCuts(truth, scores)
  const positives = cuts.truePositives.at(-1) ?? 0
  if (positives === 0) return { threshold: fallback, f1: undefined }
  let best = { threshold: fallback, f1: -1, gap: 0 }
  for (let i = 0; i < cuts.scores.length; i++) {
    const above = cuts.scores[i]!
    const below = i + 1 < cuts.scores.length ? cuts.scores[i + 1]! : 0
    // A probability of 0 is not above any threshold in [0, 1).
    if (above === 0) continue
    const tp = cuts.truePositives[i]!
    const f1 = f1Of(tp, cuts.falsePositives[i]!, positives - tp)!
    const gap = above - below
    if (f1 > best.f1 + tolerance || (f1 > best.f1 - tolerance && gap > best.gap)) {
      const middle = below + gap / 2
      best = { threshold: middle < above ? middle : below, f1, gap }
    }
  }
  // Every score is 0: nothing can be predicted.
  if (best.f1 < 0) return { threshold: fallback, f1: 0 }
  return { threshold: best.threshold, f1: best.f1 }
}
