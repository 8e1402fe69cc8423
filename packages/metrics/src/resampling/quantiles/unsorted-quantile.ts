import { selectSmallest } from './select-smallest.ts'

/** Gives what `quantile` gives of the numbers once sorted, without sorting them; reorders them. None may be NaN. */
export function unsortedQuantile(values: Float64Array, probability: number): number | undefined {
  if (values.length === 0) return undefined
  const position = probability * (values.length - 1)
  const below = Math.floor(position)
  selectSmallest(values, below)
  const low = values[below]!
  let high = below + 1 < values.length ? Infinity : low
  for (let i = below + 1; i < values.length; i++) if (values[i]! < high) high = values[i]!
  return low + (high - low) * (position - below)
}
