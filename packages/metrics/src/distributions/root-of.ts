/** Gives where a rising function from `low` on is 0, to the last bits, by doubling a bound and halving the gap. */
export function rootOf(rising: (x: number) => number, low: number): number {
  let high = low + 1
  while (rising(high) < 0) high = low + (high - low) * 2
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) return middle
    if (rising(middle) < 0) low = middle
    else high = middle
  }
}
