import type { NgramFeatures } from '../features/count-ngrams.ts'

/** Which buckets a model knows: each has a row, in ascending order; n-grams of all others count for nothing. */
export interface BucketRows {
  /** The buckets, ascending. */
  readonly kept: Uint32Array
  /** Open addressing: a bucket and one more than its row, pair after pair; 0 behind a bucket is a free place. */
  readonly table: Uint32Array
}

/** The rows of these buckets, which must ascend. */
export function bucketRows(kept: Uint32Array): BucketRows {
  const slots = 2 ** Math.ceil(Math.log2(2 * kept.length + 2))
  const table = new Uint32Array(2 * slots)
  kept.forEach((bucket, row) => {
    let slot = bucket & (slots - 1)
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (slots - 1)
    table[2 * slot] = bucket
    table[2 * slot + 1] = row + 1
  })
  return { kept, table }
}

/** The row of a bucket; −1 for one that has none. */
export function rowOf({ table }: BucketRows, bucket: number): number {
  const mask = table.length / 2 - 1
  for (let slot = bucket & mask; ; slot = (slot + 1) & mask) {
    const row = table[2 * slot + 1] as number
    if (row === 0 || table[2 * slot] === bucket) return row - 1
  }
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
