import type { Addends } from '../../resampling/bootstrap-sums.ts'

/** The sum of each column over all rows. */
export function columnSums({ columns, data }: Addends): Float64Array {
  const sums = new Float64Array(columns)
  for (let i = 0; i < data.length; i++) sums[i % columns]! += data[i]!
  return sums
}
