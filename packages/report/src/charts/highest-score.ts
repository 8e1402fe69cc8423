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

/** The step of the labels up to such a top, which is a multiple of it. */
export function scoreStep(top: number): number {
  if (top <= 0.3) return top > 0.1 ? 0.05 : 0.02
  return top > 0.5 && Math.round(top * 10) % 2 === 0 ? 0.2 : 0.1
}
