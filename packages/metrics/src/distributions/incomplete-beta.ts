import { logGamma } from './log-gamma.ts'

const maximumTerms = 10_000
const tiny = 1e-300

/**
 * Gives the regularised incomplete beta function I_x(a, b) for x in [0, 1] and a, b > 0: the continued fraction of
 * NIST's Digital Library of Mathematical Functions 8.17.22, on the side where it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  // Lentz's method: the fraction is the product of c × d over its terms.
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1; m < maximumTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    product *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    product *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return front * product
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
