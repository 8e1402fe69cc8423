import { figuresOfShares, precisionOfShare, type ShareOfTrue } from './figures-of-shares.ts'
import { pooledShare, rowsOfPrediction } from './pooled-share.ts'
import type { SampleClassification } from './sample-estimate.ts'
import { checkSample, type SampledPredictions } from './sampled-predictions.ts'

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
  return { precision: precisionOfShare(present), ...figuresOfShares(present, absent) }
}

function shareOfTrue(sample: SampledPredictions, prediction: 0 | 1, level: number): ShareOfTrue {
  const rows = rowsOfPrediction(sample, prediction)
  return rows.isKnown ? pooledShare([rows], level) : { weight: rows.weight, share: undefined }
}
