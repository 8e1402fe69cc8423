/** Which rows of a table of four columns each resample adds up. */
export interface Places {
  /** Where the rows begin in the table, resample by resample. */
  readonly places: Int32Array
  /** Where the places of each resample end. */
  readonly ends: Int32Array
}

/** Where the sums of four columns go, a number for each resample. */
export type FourColumns = readonly [Float64Array, Float64Array, Float64Array, Float64Array]

/**
 * Writes the sums of each resample into four columns, from resample `first` on. The innermost loop of bootstraps: its
 * sums stay in registers.
 */
export function addUp(table: Float64Array, { places, ends }: Places, into: FourColumns, first = 0): void {
  const [into0, into1, into2, into3] = into
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
    into0[first + resample] = sum0
    into1[first + resample] = sum1
    into2[first + resample] = sum2
    into3[first + resample] = sum3
  }
}

/** Gives columns for so many resamples. */
export function fourColumns(resamples: number): FourColumns {
  const column = () => new Float64Array(resamples)
  return [column(), column(), column(), column()]
}
