import type { Estimate } from '../manifest/figures.ts'

/** A figure with its interval as a card prints it; – where it is undefined. */
export function estimated({ value, low, high }: Estimate): string {
  if (value === undefined) return '–'
  const interval = low === undefined || high === undefined ? '' : ` (${low.toFixed(3)}–${high.toFixed(3)})`
  return value.toFixed(3) + interval
}
