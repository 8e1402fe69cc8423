/** Windows of a text that are read at first, about four thousand characters; the rest is read when asked for. */
export const MOST_WINDOWS = 8

/** Windows that finding evidence may cost: half a minute of work on a slow machine. */
const WINDOWS_OF_EVIDENCE = 96

const [FEWEST_CLAUSES, MOST_CLAUSES] = [8, 32]

/** Into how many clauses a text may be cut to find the evidence in it: fewer for long texts, as each costs a reading. */
export function clausesOfEvidence(tokens: number, windowTokens: number, maxWindows: number): number {
  const windows = Math.max(1, Math.min(maxWindows, Math.ceil(tokens / windowTokens)))
  return Math.max(FEWEST_CLAUSES, Math.min(MOST_CLAUSES, Math.floor(WINDOWS_OF_EVIDENCE / windows)))
}
