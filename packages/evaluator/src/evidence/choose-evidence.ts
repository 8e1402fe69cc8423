import type { Clause } from './split-clauses.ts'

/** A stretch of a text that carried a value. */
export interface EvidenceSpan extends Clause {
  readonly text: string
  /** How much its removal lowers the log-odds of the calibrated score; above 0. */
  readonly effect: number
}

/** The spans together explain at least so much of what all supporting clauses do. */
const EXPLAINED_SHARE = 0.6

/** The fewest clauses that explain most of a score, at most `maxSpans`, in the order of the text; none where no removal lowers it. */
export function chooseEvidence(
  text: string,
  clauses: readonly Clause[],
  effects: readonly number[],
  maxSpans: number,
): EvidenceSpan[] {
  const supporting = clauses
    .map((clause, index) => ({ ...clause, text: text.slice(clause.start, clause.end), effect: effects[index]! }))
    .filter(({ effect }) => effect > 0)
    .sort((a, b) => b.effect - a.effect)
  const total = supporting.reduce((sum, { effect }) => sum + effect, 0)
  const chosen: EvidenceSpan[] = []
  let explained = 0
  for (const span of supporting) {
    if (chosen.length === maxSpans || explained >= EXPLAINED_SHARE * total) break
    chosen.push(span)
    explained += span.effect
  }
  return chosen.sort((a, b) => a.start - b.start)
}
