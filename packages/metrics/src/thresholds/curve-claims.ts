import { fitPlatt } from '../calibration/platt/fit-platt.ts'
import { sigmoid } from '../calibration/platt/sigmoid.ts'
import type { RankedCuts } from '../ranking/ranked-cuts.ts'

/**
 * Gives for each cut how many positives a logistic curve over the scores' logits expects above it; `undefined` when
 * one class is missing or the curve does not rise.
 */
export function curveClaims(
  truth: ArrayLike<number>,
  scores: ArrayLike<number>,
  cuts: RankedCuts,
): Float64Array | undefined {
  const curve = fitPlatt(truth, Float64Array.from(scores, logit))
  if (curve === undefined || !(curve.slope > 0)) return undefined
  let rows = 0
  let claimed = 0
  return cuts.scores.map((score, i) => {
    const rowsAbove = cuts.truePositives[i]! + cuts.falsePositives[i]!
    claimed += (rowsAbove - rows) * sigmoid(curve.slope * logit(score) + curve.intercept)
    rows = rowsAbove
    return claimed
  })
}

/** Where single precision ends: probabilities beyond are held there, so that a 0 or 1 does not bend the curve. */
const edge = 2 ** -24

function logit(probability: number): number {
  const p = Math.min(Math.max(probability, edge), 1 - edge)
  return Math.log(p / (1 - p))
}
