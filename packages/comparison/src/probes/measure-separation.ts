import { bootstrapInterval, type Estimate, estimateOf, rocAuc } from '@valuecsv/metrics'
import { INTERVAL_SETTINGS } from '../evaluators/interval-settings.ts'

/** How well a signal tells texts of one kind from those of the evaluator's own sort. */
export interface Separation {
  /** How many texts of the kind. */
  readonly texts: number
  /**
   * The area under the ROC curve: the chance that the signal is higher for a text of the kind than for a held-out one;
   * 0.5 as by chance. Left out where either side has none.
   */
  readonly auroc: Estimate
}

/**
 * Measures how well any signal, a number a text that is higher for what is stranger, tells other kinds of text from
 * held-out ones. Intervals are bootstraps by text.
 *
 * @param heldOut the signal of texts like those of the training
 * @param others the signal of texts of other kinds
 * @throws `metrics/score-not-finite`
 */
export function measureSeparation<Kind extends string>(
  heldOut: readonly number[],
  others: Readonly<Record<Kind, readonly number[]>>,
): Record<Kind, Separation> {
  const kinds = Object.keys(others) as Kind[]
  return Object.fromEntries(
    kinds.map((kind) => [kind, { texts: others[kind].length, auroc: area(heldOut, others[kind]) }]),
  ) as Record<Kind, Separation>
}

function area(heldOut: readonly number[], others: readonly number[]): Estimate {
  const signals = [...heldOut, ...others]
  const isOther = signals.map((_, text) => (text < heldOut.length ? 0 : 1))
  const { level, samples: resamples, seed } = INTERVAL_SETTINGS
  const interval = bootstrapInterval(
    signals.length,
    (rows) =>
      rocAuc(
        Array.from(rows, (row) => isOther[row]!),
        Array.from(rows, (row) => signals[row]!),
      ),
    { level, resamples, seed },
  )
  return estimateOf(interval)
}
