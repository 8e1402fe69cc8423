/** The bounds of an interval. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** A number from 0 on with its interval. */
export interface BoundedEstimate extends Bounds {
  readonly value: number
}

/**
 * Gives the interval of the ratio of two independent estimates from the interval of each (method of variance estimates
 * recovery); the upper bound is infinite where the divisor may be 0.
 *
 * Source: Donner and Zou, "Closed-form confidence intervals for functions of the normal mean and standard deviation"
 * (2012).
 */
export function ratioInterval(dividend: BoundedEstimate, divisor: BoundedEstimate): Bounds {
  const product = dividend.value * divisor.value
  const square = (bound: number, { value }: BoundedEstimate) => bound * (2 * value - bound)
  const root = (above: number, below: number) => Math.sqrt(Math.max(0, product ** 2 - above * below))
  const least = square(dividend.low, dividend)
  const largest = square(dividend.high, dividend)
  const nearZero = square(divisor.low, divisor)
  return {
    // The formula's root without its denominator, which may be 0.
    low: least === 0 ? 0 : least / (product + root(least, square(divisor.high, divisor))),
    high: nearZero === 0 ? Number.POSITIVE_INFINITY : (product + root(largest, nearZero)) / nearZero,
  }
}
