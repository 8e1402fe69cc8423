import { logGamma } from './log-gamma.ts'

const tiny = 1e-300

/**
 * Gives the upper regularised incomplete gamma function Q(a, x) for a > 0 and x >= 0: the series of NIST's Digital
 * Library of Mathematical Functions 8.11.4 below a + 1, the continued fraction 8.9.2 from there on.
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= x / (a + k)
      sum += term
    }
    return 1 - front * sum
  }
  // Lentz's method, as in the incomplete beta function; no divisor is 0 for x > a.
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let product = d
  for (let k = 1; Math.abs(c * d - 1) > 1e-16; k++) {
    const numerator = k * (a - k)
    b += 2
    d = 1 / (b + numerator * d)
    c = b + numerator / c
    product *= c * d
  }
  return front * product
}
