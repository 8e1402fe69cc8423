/**
 * Gives the chance that a standard normal number is at most x, to about 1e-16 in absolute terms: the Taylor series of
 * the centre (Marsaglia 2004), the continued fraction of Laplace in the tails.
 */
export function normalCdf(x: number): number {
  const density = Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI)
  if (Math.abs(x) > 4) {
    let fraction = 0
    for (let k = 60; k >= 1; k--) fraction = k / (Math.abs(x) + fraction)
    const tail = density / (Math.abs(x) + fraction)
    return x < 0 ? tail : 1 - tail
  }
  let term = x
  let sum = x
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return 0.5 + density * sum
}
