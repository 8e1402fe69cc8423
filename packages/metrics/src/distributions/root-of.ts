/** As near as the last bits allow, relative to the root. */
const tolerance = 2 * Number.EPSILON

/**
 * Gives where a rising function from `low` on is 0, to the last bits: a bound is doubled until the root lies before it,
 * then the gap is closed by inverse quadratic steps where the function is smooth enough for them, else by halving
 * (Chandrupatla 1997). Infinity where it is below 0 as far as numbers go.
 */
export function rootOf(rising: (x: number) => number, low: number): number {
  let [before, atBefore] = [low, rising(low)]
  let [x, atX] = [low + 1, rising(low + 1)]
  while (atX < 0) {
    ;[before, atBefore] = [x, atX]
    x = low + (x - low) * 2
    if (x === Infinity) return x
    atX = rising(x)
  }
  // The root lies between x and `other`, which have different signs; `before` is the place left last.
  let [other, atOther] = [before, atBefore]
  for (;;) {
    const best = Math.abs(atX) < Math.abs(atOther) ? x : other
    const least = (tolerance * Math.abs(best) + Number.MIN_VALUE) / Math.abs(x - other)
    if (atX === 0 || !(least < 0.5)) return atX === 0 ? x : best
    const share = Math.min(1 - least, Math.max(least, stepShare(x, atX, other, atOther, before, atBefore)))
    const next = x + share * (other - x)
    const atNext = rising(next)
    if (Math.sign(atNext) === Math.sign(atX)) {
      ;[before, atBefore] = [x, atX]
    } else {
      ;[before, atBefore] = [other, atOther]
      ;[other, atOther] = [x, atX]
    }
    ;[x, atX] = [next, atNext]
  }
}

/** How far to go from x to `other`: by the inverse parabola through three places, half where it can't be trusted. */
function stepShare(x: number, atX: number, other: number, atOther: number, before: number, atBefore: number): number {
  const place = (x - other) / (before - other)
  const height = (atX - atOther) / (atBefore - atOther)
  if (!(height ** 2 < place && (1 - height) ** 2 < 1 - place)) return 0.5
  return (
    (atX / (atOther - atX)) * (atBefore / (atOther - atBefore)) +
    ((before - x) / (other - x)) * (atX / (atBefore - atX)) * (atOther / (atBefore - atOther))
  )
}
