import { f1Of } from '../classification/f1-score.ts'
import { recallOf } from '../classification/recall.ts'
import { type BoundedEstimate, type Bounds, ratioInterval } from './ratio-interval.ts'
import type { SampleClassification, SampleEstimate } from './sample-estimate.ts'

/** Of the rows of one prediction: for how many they stand, and the share of true ones, `undefined` where not known. */
export interface ShareOfTrue {
  readonly weight: number
  readonly share: BoundedEstimate | undefined
}

/** A figure of which nothing is known. */
const unknownEstimate: SampleEstimate = { value: undefined, low: undefined, high: undefined }

/** Precision is the share of true rows among those predicted present; undefined where there are none. */
export function precisionOfShare({ weight, share }: ShareOfTrue): SampleEstimate {
  return weight === 0 ? unknownEstimate : (share ?? unknownEstimate)
}

/** Gives recall and F1 from the shares of true rows among those predicted present and absent, and their intervals. */
export function figuresOfShares(
  present: ShareOfTrue,
  absent: ShareOfTrue,
): Pick<SampleClassification, 'recall' | 'f1'> {
  if (present.share === undefined || absent.share === undefined) return { recall: unknownEstimate, f1: unknownEstimate }
  const truePositives = present.weight * present.share.value
  const falseNegatives = absent.weight * absent.share.value
  const recall = recallOf(truePositives, 0, falseNegatives)
  const f1 = f1Of(truePositives, present.weight - truePositives, falseNegatives)
  if (present.weight === 0) return { recall: bounded(recall), f1: bounded(f1) }
  // Recall is 1 / (1 + missed / found), F1 is 2 / (1 + (predicted + missed) / found), all per row predicted present.
  const missed = linear(absent.share, absent.weight / present.weight, 0)
  const missedOverFound = ratioInterval(missed, present.share)
  const allOverFound = ratioInterval(linear(missed, 1, 1), present.share)
  return {
    recall: bounded(recall, { low: 1 / (1 + missedOverFound.high), high: 1 / (1 + missedOverFound.low) }),
    f1: bounded(f1, { low: 2 / (1 + allOverFound.high), high: 2 / (1 + allOverFound.low) }),
  }
}

function bounded(value: number | undefined, bounds?: Bounds): SampleEstimate {
  return value === undefined ? unknownEstimate : { value, low: bounds?.low, high: bounds?.high }
}

function linear({ value, low, high }: BoundedEstimate, factor: number, added: number): BoundedEstimate {
  return { value: value * factor + added, low: low * factor + added, high: high * factor + added }
}
