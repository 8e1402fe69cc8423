import type { WindowJoin } from '../manifest/reading.ts'

/** What a model made of one window, and how many tokens of the text it holds. */
export interface WindowOutput {
  readonly row: Float32Array
  readonly tokens: number
}

/**
 * One row for a text from those of its windows, by the manifest's rule. Of a single window it is given as it is; there
 * must be at least one.
 */
export function joinWindows(windows: readonly WindowOutput[], join: WindowJoin): Float32Array {
  const first = windows[0]!
  if (windows.length === 1 || join === 'first') return first.row
  if (join === 'max') {
    return first.row.map((_, column) =>
      windows.reduce((largest, { row }) => Math.max(largest, row[column]!), Number.NEGATIVE_INFINITY),
    )
  }
  const weights = windows.map(({ tokens }) => (join === 'mean' ? 1 : tokens))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return first.row.map(
    (_, column) => windows.reduce((sum, { row }, index) => sum + row[column]! * weights[index]!, 0) / total,
  )
}
