import type { BootstrapInterval } from './interval-of.ts'

/** A number with the ends of its interval as results keep it: plain data, from which what is undefined is left out. */
export interface Estimate {
  readonly value?: number
  readonly low?: number
  readonly high?: number
}

/** Gives an interval as an estimate. */
export function estimateOf({ value, low, high }: Omit<BootstrapInterval, 'definedResamples'>): Estimate {
  return {
    ...(value === undefined ? {} : { value }),
    ...(low === undefined || high === undefined ? {} : { low, high }),
  }
}
