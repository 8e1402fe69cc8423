import { ValueCsvError } from '@valuecsv/errors'

/**
 * Gives the quantile of rising numbers, linear between neighbours (the default of numpy's `quantile`);
 * `undefined` without numbers.
 *
 * @param sorted rising
 * @param probability in [0, 1]
 * @throws `metrics/probability-out-of-range`
 */
export function quantile(sorted: ArrayLike<number>, probability: number): number | undefined {
  if (!(probability >= 0 && probability <= 1)) {
    throw new ValueCsvError('metrics/probability-out-of-range', `probability is ${probability}, expected 0 to 1`)
  }
  if (sorted.length === 0) return undefined
  const position = probability * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (high - low) * (position - below)
}
