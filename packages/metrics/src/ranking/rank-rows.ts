/** Gives the row numbers by falling score. */
export function rankRows(scores: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: scores.length }, (_, r) => r).sort((a, b) => scores[b]! - scores[a]!)
}
