import { f1Of } from '../classification/f1-score.ts'
import { recallOf } from '../classification/recall.ts'
import type { BootstrapInterval } from '../resampling/interval-of.ts'
import { type BoundedEstimate, type Bounds, ratioInterval } from './ratio-interval.ts'
import { checkSample, type SampledPredictions } from './sampled-predictions.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** A number and its interval. */
export type SampleEstimate = Pick<BootstrapInterval, 'value' | 'low' | 'high'>

/** How good predictions are in the population that a sample was drawn from. */
export interface SampleClassification {
  readonly precision: SampleEstimate
  readonly recall: SampleEstimate
  readonly f1: SampleEstimate
}

/**
 * Gives precision, recall and F1 of one label in a population from a sample of unequal chances, with intervals.
 *
 * The counts of the population are estimated by weights (Horvitz and Thompson 1952). Two shares are estimated: of true
 * among the rows predicted present, and among those predicted absent; each has Wilson's interval for as many rows as
 * the weights are worth ((Σw)² / Σw², Kish 1965). Recall and F1 are functions of their ratio, whose interval
 * `ratioInterval` recovers. So an interval has a width where the sample holds no error too, as a bootstrap's would not.
 *
 * How many rows are predicted present, and absent, is what `population` says. Without it the weights estimate that, and the
 * intervals of recall and F1, which take it for known, are a little narrow. Rows of unknown truth count in nothing else.
 *
 * An estimate is undefined where its denominator is 0, and where rows are predicted present, or absent, and the truth of
 * none of these is known although it matters. Its bounds are undefined too when no row is predicted present.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/sample-options`
 */
export function sampleClassification(
  sample: SampledPredictions,
  { level = 0.95 }: { readonly level?: number } = {},
): SampleClassification {
  checkSample(sample, level)
  const present = shareOfTrue(sample, 1, level)
  const absent = shareOfTrue(sample, 0, level)
  const precision = present.weight === 0 ? unknown : (present.share ?? unknown)
  if (present.share === undefined || absent.share === undefined) return { precision, recall: unknown, f1: unknown }
  const truePositives = present.weight * present.share.value
  const falseNegatives = absent.weight * absent.share.value
  const recall = recallOf(truePositives, 0, falseNegatives)
  const f1 = f1Of(truePositives, present.weight - truePositives, falseNegatives)
  if (present.weight === 0) return { precision, recall: bounded(recall), f1: bounded(f1) }
  // Recall is 1 / (1 + missed / found), F1 is 2 / (1 + (predicted + missed) / found), all per row predicted present.
  const missed = linear(absent.share, absent.weight / present.weight, 0)
  const missedOverFound = ratioInterval(missed, present.share)
  const allOverFound = ratioInterval(linear(missed, 1, 1), present.share)
  return {
    precision,
    recall: bounded(recall, { low: 1 / (1 + missedOverFound.high), high: 1 / (1 + missedOverFound.low) }),
    f1: bounded(f1, { low: 2 / (1 + allOverFound.high), high: 2 / (1 + allOverFound.low) }),
  }
}

const unknown: SampleEstimate = { value: undefined, low: undefined, high: undefined }

function bounded(value: number | undefined, bounds?: Bounds): SampleEstimate {
  return value === undefined ? unknown : { value, low: bounds?.low, high: bounds?.high }
}

function linear({ value, low, high }: BoundedEstimate, factor: number, added: number): BoundedEstimate {
  return { value: value * factor + added, low: low * factor + added, high: high * factor + added }
}

/** Of the rows of one prediction: their weight, and the share of true ones, `undefined` where truth is not known. */
function shareOfTrue(
  { truth, predicted, weights, population }: SampledPredictions,
  prediction: 0 | 1,
  level: number,
): { readonly weight: number; readonly share: BoundedEstimate | undefined } {
  const sums = { weight: 0, known: 0, squares: 0, true: 0 }
  truth.forEach((label, row) => {
    if (predicted[row] !== prediction) return
    const weight = weights[row]!
    sums.weight += weight
    if (label === undefined) return
    sums.known += weight
    sums.squares += weight ** 2
    sums.true += label * weight
  })
  const weight = population?.[prediction === 1 ? 'present' : 'absent'] ?? sums.weight
  // Where there are no rows nothing is true.
  if (weight === 0) return { weight, share: { value: 0, low: 0, high: 0 } }
  if (sums.known === 0) return { weight, share: undefined }
  const estimate = sums.true / sums.known
  return {
    weight,
    share: { value: estimate, ...wilsonInterval(estimate, sums.known ** 2 / sums.squares, { level }) },
  }
}
