import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { LabelledText } from '../records/labelled-text.ts'

/** One label of a dataset. */
export interface LabelSummary {
  readonly id: ValueId
  /** How many texts have it. */
  readonly present: number
  /** Their share of all; `undefined` for no texts. */
  readonly share: number | undefined
  /** Their share in each fifth of the dataset, in its order; empty for fewer than five texts. */
  readonly shareByFifth: readonly number[]
  /**
   * Pearson's chi-square of the label against the fifths (4 degrees of freedom); over 18.47 has a probability under
   * 0.001 where the order does not matter. `undefined` when all texts or none have it, or there are fewer than five.
   */
  readonly drift: number | undefined
}

/** Each label of a dataset, in label order. */
export function labelSummaries(texts: readonly LabelledText[]): readonly LabelSummary[] {
  const bounds = Array.from({ length: 6 }, (_, fifth) => Math.round((fifth * texts.length) / 5))
  return VALUE_IDS.map((id) => {
    const count = (part: readonly LabelledText[]) => part.filter(({ values }) => values.includes(id)).length
    const present = count(texts)
    const share = texts.length === 0 ? undefined : present / texts.length
    if (share === undefined || texts.length < 5) return { id, present, share, shareByFifth: [], drift: undefined }
    const fifths = bounds.slice(0, 5).map((start, fifth) => texts.slice(start, bounds[fifth + 1]))
    const shareByFifth = fifths.map((part) => count(part) / part.length)
    const variance = share * (1 - share)
    const squares = fifths.map((part, fifth) => part.length * (shareByFifth[fifth]! - share) ** 2)
    const drift = variance === 0 ? undefined : squares.reduce((sum, square) => sum + square, 0) / variance
    return { id, present, share, shareByFifth, drift }
  })
}
