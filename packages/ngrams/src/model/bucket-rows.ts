import type { NgramFeatures } from '../features/count-ngrams.ts'

/** Which buckets a model knows: each has a row, in ascending order; n-grams of all others count for nothing. */
export interface BucketRows {
  /** The buckets, ascending. */
  readonly kept: Uint32Array
  /**
   * Buckets fall into blocks of 2^`shift`. For each block the first row that is not of a block before it, and below that
   * number, in `shift` bits, where in its block that row's bucket is. Behind the last block stands the number of rows.
   */
  readonly table: Uint32Array
  /** How many of its low bits say where in its block a bucket is. */
  readonly shift: number
}

/**
 * The rows of these buckets, which must ascend. A file says which they are, so there is no hash here that it could be made
 * against: whatever the buckets, the table is made in one pass, and a block that holds many is halved until one is left.
 */
export function bucketRows(kept: Uint32Array): BucketRows {
  if (kept.length === 0) return { kept, table: new Uint32Array(1), shift: 0 }
  const greatest = kept[kept.length - 1] as number
  let shift = 0
  // Two to four blocks a row where the buckets lie far apart: nearly all blocks of a model hold one bucket or none. And
  // so the number of a row and `shift` bits together stay below the greatest bucket, within 32 bits.
  while (greatest >>> shift >= 4 * kept.length) shift += 1
  const table = new Uint32Array((greatest >>> shift) + 2)
  const inBlock = 2 ** shift - 1
  let row = 0
  for (let block = 0; block < table.length - 1; block += 1) {
    // The last block holds the last row, so that this ends before the rows do.
    while ((kept[row] as number) >>> shift < block) row += 1
    table[block] = (row << shift) | ((kept[row] as number) & inBlock)
  }
  table[table.length - 1] = kept.length << shift
  return { kept, table, shift }
}

/** The row of a bucket; −1 for one that has none. */
export function rowOf({ kept, table, shift }: BucketRows, bucket: number): number {
  const block = bucket >>> shift
  if (block >= table.length - 1) return -1
  const first = table[block] as number
  const row = first >>> shift
  let high = (table[block + 1] as number) >>> shift
  if (row === high) return -1
  // The same block, and the same place in it.
  if (((first ^ bucket) & ((1 << shift) - 1)) === 0) return row
  for (let low = row + 1; low < high; ) {
    const middle = (low + high) >>> 1
    const found = kept[middle] as number
    if (found === bucket) return middle
    if (found < bucket) low = middle + 1
    else high = middle
  }
  return -1
}

/** The features whose buckets have a row, in their order, with the row in place of the bucket. */
export function featuresByRow({ buckets, counts }: NgramFeatures, rows: BucketRows): NgramFeatures {
  const found = { buckets: new Uint32Array(buckets.length), counts: new Uint32Array(buckets.length) }
  let kept = 0
  for (let index = 0; index < buckets.length; index += 1) {
    const row = rowOf(rows, buckets[index] as number)
    if (row < 0) continue
    found.buckets[kept] = row
    found.counts[kept] = counts[index] as number
    kept += 1
  }
  return { buckets: found.buckets.subarray(0, kept), counts: found.counts.subarray(0, kept) }
}
