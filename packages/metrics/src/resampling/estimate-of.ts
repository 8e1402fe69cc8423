import type { BootstrapInterval } from './interval-of.ts'

/** A number with the ends of its interval as results keep it: plain data, from which what is undefined is left out. */
export interface Estimate {
  readonly value?: number
  readonly low?: number
  readonly high?: number
}

/** Gives an interval as an estimate. */
export function estimateOf({ estimate, lower, upper }: Omit<BootstrapInterval, 'definedResamples'>): Estimate {
  return {
    ...(estimate === undefined ? {} : { value: estimate }),
    ...(lower === undefined || upper === undefined ? {} : { low: lower, high: upper }),
  }
}
