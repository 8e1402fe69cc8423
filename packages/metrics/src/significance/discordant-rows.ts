import { checkLabels, checkSameShape } from '../matrices/check-matrix.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'

/** The rows on which two classifiers differ; each array has one entry per label. */
export interface DiscordantRows {
  /** How many rows the first has right and the second wrong. */
  readonly onlyFirst: readonly number[]
  /** How many rows the second has right and the first wrong. */
  readonly onlySecond: readonly number[]
}

/**
 * Gives for each label how many rows only one of two classifiers has right: what `mcnemarTest` takes.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function discordantRows(truth: LabelMatrix, first: LabelMatrix, second: LabelMatrix): DiscordantRows {
  checkSameShape('truth', truth, 'first', first)
  checkSameShape('truth', truth, 'second', second)
  checkLabels('truth', truth)
  checkLabels('first', first)
  checkLabels('second', second)
  const onlyFirst = Array.from({ length: truth.labels }, () => 0)
  const onlySecond = Array.from({ length: truth.labels }, () => 0)
  for (let i = 0; i < truth.data.length; i++) {
    if (first.data[i] === second.data[i]) continue
    const isFirstRight = first.data[i] === truth.data[i]
    ;(isFirstRight ? onlyFirst : onlySecond)[i % truth.labels]!++
  }
  return { onlyFirst, onlySecond }
}
