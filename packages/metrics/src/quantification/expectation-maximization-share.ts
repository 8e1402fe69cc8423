import { ValueCsvError } from '@valuecsv/errors'
import { rootOf } from '../distributions/root-of.ts'

/**
 * Gives the share of rows with a label under which calibrated scores are most likely, if only the share changed since
 * they were calibrated: where the expectation-maximization of Saerens, Latinne and Decaestecker ends, found directly, since the
 * likelihood has one peak.
 *
 * Undefined without scores, and where `prior` is 0 or 1. Where all scores
 * are the prior, so is the share.
 *
 * Source: Saerens, Latinne and Decaestecker, "Adjusting the Outputs of a Classifier to New a Priori Probabilities: A
 * Simple Procedure" (2002).
 *
 * @param scores calibrated probabilities, in [0, 1]
 * @param prior the share with the label among the rows that the scores were calibrated on, in [0, 1]; a share of other rows, be it
 * a little off, takes the result far off
 * @throws `metrics/score-out-of-range`
 */
export function expectationMaximizationShare(scores: ArrayLike<number>, prior: number): number | undefined {
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! >= 0 && scores[i]! <= 1) continue
    throw new ValueCsvError('metrics/score-out-of-range', `score ${i} is ${scores[i]}, expected 0 to 1`)
  }
  if (scores.length === 0 || !(prior > 0 && prior < 1)) return undefined
  // How fast the logarithm of the likelihood falls as the share rises: never slower than before.
  const fall = (share: number) => {
    let sum = 0
    for (let i = 0; i < scores.length; i++) {
      const withLabel = scores[i]! / prior
      const without = (1 - scores[i]!) / (1 - prior)
      sum += (without - withLabel) / (share * withLabel + (1 - share) * without)
    }
    return sum
  }
  const [atNone, atAll] = [fall(0), fall(1)]
  if (atNone === 0 && atAll === 0) return prior
  if (atNone >= 0) return 0
  return atAll <= 0 ? 1 : rootOf(fall, 0)
}
