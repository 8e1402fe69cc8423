/** Means closer than this are equal: sums differ by rounding with the order of their terms. */
const rounding = 1e-12

/** The rank of each value, the highest 1; equal values have equal ranks, the smallest of theirs. */
export function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((other) => other > value + rounding).length)
}
