/** The bounds of an interval. */
export interface Bounds {
  readonly lower: number
  readonly upper: number
}

/** A number from 0 on with its interval. */
export interface BoundedEstimate extends Bounds {
  readonly estimate: number
}

/**
 * Gives the interval of the ratio of two independent estimates from the interval of each (method of variance estimates
 * recovery); the upper bound is infinite where the divisor may be 0.
 *
 * Source: Donner and Zou, "Closed-form confidence intervals for functions of the normal mean and standard deviation"
 * (2012).
 */
export function ratioInterval(dividend: BoundedEstimate, divisor: BoundedEstimate): Bounds {
  const product = dividend.estimate * divisor.estimate
  const square = (bound: number, { estimate }: BoundedEstimate) => bound * (2 * estimate - bound)
  const root = (above: number, below: number) => Math.sqrt(Math.max(0, product ** 2 - above * below))
  const least = square(dividend.lower, dividend)
  const largest = square(dividend.upper, dividend)
  const nearZero = square(divisor.lower, divisor)
  return {
    // The formula's root without its denominator, which may be 0.
    lower: least === 0 ? 0 : least / (product + root(least, square(divisor.upper, divisor))),
    upper: nearZero === 0 ? Number.POSITIVE_INFINITY : (product + root(largest, nearZero)) / nearZero,
  }
}
