/**
 * Ways in which a text can be unlike those that an evaluator was trained on: its encoder's vector is far from the space
 * that theirs span (`distance`), its logits are all low (`energy`), its n-grams are rare among theirs (`rarity`), or it
 * is shorter than nearly all of them (`length`).
 */
export const OFF_DISTRIBUTION_SIGNALS = ['distance', 'energy', 'rarity', 'length'] as const

export type OffDistributionSignal = (typeof OFF_DISTRIBUTION_SIGNALS)[number]

/** A number a signal; one that an evaluator can't give is absent. */
export type OffDistributionNumbers = Readonly<Partial<Record<OffDistributionSignal, number>>>

/** How an evaluator tells texts that are unlike those it was trained on. */
export interface OffDistribution {
  /**
   * A text is unlike when a signal lies above its limit, the length below it; a signal without a limit is not used, nor is
   * one that an evaluator of its kind can't measure (`distance` needs one encoder, `rarity` n-grams), and without any limit
   * nothing is told of a text.
   */
  readonly limits: OffDistributionNumbers
  /** Share of held-out texts that lie within each limit, from 0 to 1. */
  readonly within: number
  /**
   * How well each signal tells held-out texts from others: the area under the ROC curve, by kind of other text, from 0
   * to 1, 0.5 as by chance.
   */
  readonly auroc: Readonly<Partial<Record<OffDistributionSignal, Readonly<Record<string, number>>>>>
}
