import type { Comparison } from '@valuecsv/comparison'
import { VALUE_IDS } from '@valuecsv/taxonomy'

/** The top of an axis of scores: the highest mean score or end of an interval, rounded up to a tenth; at most 1. */
export function highestScore({ llms }: Comparison): number {
  const highest = Math.max(
    0.1,
    ...llms.flatMap(({ values }) => VALUE_IDS.map((id) => values[id].score.high ?? values[id].score.value ?? 0)),
  )
  return Math.min(1, Math.ceil(highest * 10 - 1e-9) / 10)
}
