import { ValueCsvError } from '@valuecsv/errors'
import { figuresOfShares, precisionOfShare } from './figures-of-shares.ts'
import { type PredictionRows, pooledShare, rowsOfPrediction } from './pooled-share.ts'
import type { SampleEstimate } from './sample-estimate.ts'
import { checkSample, type SampledPredictions } from './sampled-predictions.ts'

/** A figure of several labels together, and of how many of them. */
export interface PooledSampleEstimate extends SampleEstimate {
  /** How many labels are in it. */
  readonly covered: number
  /** How many labels there are. */
  readonly of: number
}

/** How good the predictions of several labels together are in the population that a sample was drawn from. */
export interface PooledSampleClassification {
  readonly precision: PooledSampleEstimate
  readonly recall: PooledSampleEstimate
  readonly f1: PooledSampleEstimate
}

/**
 * Gives precision, recall and F1 over all labels in a population from a sample of unequal chances, every label of every
 * row counting once, with intervals.
 *
 * The counts of a label are what `sampleClassification` estimates: those of rows of known truth, scaled by how many rows
 * have that prediction, known truth or not. They are summed, and the intervals are made as there, from Wilson's of the
 * share of true among all that is predicted present, and absent. Labels of one row may be right or wrong together: what
 * the cells are worth (Kish) is divided by how much more the sums of the rows scatter than single cells would (design
 * effect, at least 1). Errors in fewer than 5 rows can't show that: the labels of a row count as one then.
 *
 * A label counts in a figure only where its own is known: not in precision where the truth of none of the rows that it is
 * predicted present in is known, and not in recall and F1 where that is so of either prediction. `covered` says how many
 * do. What is undefined is so as in `sampleClassification`.
 *
 * @param labels each of the same rows
 * @param options `level`: the chance with which intervals are meant to cover, in (0, 1). Default 0.95
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/sample-options`
 */
export function pooledSampleClassification(
  labels: readonly SampledPredictions[],
  { level = 0.95 }: { readonly level?: number } = {},
): PooledSampleClassification {
  const rows = labels[0]?.truth.length ?? 0
  for (const label of labels) {
    checkSample(label, level)
    if (label.truth.length === rows) continue
    const found = `labels have ${rows} and ${label.truth.length} rows`
    throw new ValueCsvError('metrics/shape-mismatch', `${found}; expected the same number`)
  }
  const present = labels.map((label) => rowsOfPrediction(label, 1))
  const absent = labels.map((label) => rowsOfPrediction(label, 0))
  const isInRecall = (_: PredictionRows, label: number) => present[label]!.isKnown && absent[label]!.isKnown
  const inPrecision = present.filter(({ isKnown }) => isKnown)
  const inRecall = present.filter(isInRecall)
  const { recall, f1 } = figuresOfShares(pooledShare(inRecall, level), pooledShare(absent.filter(isInRecall), level))
  const counted = (estimate: SampleEstimate, { length }: readonly PredictionRows[]): PooledSampleEstimate => {
    const { value, low, high } = estimate
    return { value, low, high, covered: length, of: labels.length }
  }
  return {
    precision: counted(precisionOfShare(pooledShare(inPrecision, level)), inPrecision),
    recall: counted(recall, inRecall),
    f1: counted(f1, inRecall),
  }
}
