/** The figures that may decide which epoch is kept, what each is, and which way it is better. */
export const MONITORS = {
  /** Mean over the labels of the average precision. */
  mAP: 'higher',
  microF1: 'higher',
  /** Over the labels that have an F1. */
  macroF1: 'higher',
  /** Mean cross-entropy over all texts and labels. */
  validationLoss: 'lower',
  /** The same over the last batch alone, as the original's binary script does. */
  lastBatchLoss: 'lower',
} as const

/** A figure on the validation part by which epochs are compared. */
export type Monitor = keyof typeof MONITORS
