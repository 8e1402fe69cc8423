/** Which rows of a table of four columns each resample adds up. */
export interface Places {
  /** Where the rows begin in the table, resample by resample. */
  readonly places: Int32Array
  /** Where the places of each resample end. */
  readonly ends: Int32Array
}

/**
 * Writes the sums of each resample: four numbers from `offset` on, those of the next resample `stride` further. The
 * innermost loop of bootstraps and permutation tests: its sums stay in registers.
 */
export function addUp(
  table: Float64Array,
  { places, ends }: Places,
  into: Float64Array,
  { offset, stride }: { readonly offset: number; readonly stride: number },
): void {
  let at = 0
  for (let resample = 0; resample < ends.length; resample++) {
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    let sum3 = 0
    const end = ends[resample]!
    for (; at < end; at++) {
      const place = places[at]!
      sum0 += table[place]!
      sum1 += table[place + 1]!
      sum2 += table[place + 2]!
      sum3 += table[place + 3]!
    }
    const start = resample * stride + offset
    into[start] = sum0
    into[start + 1] = sum1
    into[start + 2] = sum2
    into[start + 3] = sum3
  }
}
