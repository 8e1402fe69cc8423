import type { WindowJoin } from '../manifest/reading.ts'

/** The logits of one window, and how many tokens of the text it holds. */
export interface WindowLogits {
  readonly logits: Float32Array
  readonly tokens: number
}

/**
 * One row of logits for a text from those of its windows, by the manifest's rule. Of a single window they are given as
 * they are; there must be at least one.
 */
export function joinWindows(windows: readonly WindowLogits[], join: WindowJoin): Float32Array {
  const first = windows[0]!
  if (windows.length === 1 || join === 'first') return first.logits
  if (join === 'max') {
    return first.logits.map((_, column) =>
      windows.reduce((largest, { logits }) => Math.max(largest, logits[column]!), Number.NEGATIVE_INFINITY),
    )
  }
  const weights = windows.map(({ tokens }) => (join === 'mean' ? 1 : tokens))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return first.logits.map(
    (_, column) => windows.reduce((sum, { logits }, index) => sum + logits[column]! * weights[index]!, 0) / total,
  )
}
