/** How large a batch may grow. */
export interface BatchLimits {
  /** Most rows of a batch, from 1. */
  readonly maxRows: number
  /** Most tokens of a batch, from 1, padding included; a single longer row still gets a batch of its own. */
  readonly maxTokens: number
}

/**
 * Groups rows of the given `lengths` (in tokens) into batches that pad little, and gives the indices of each. The
 * longest rows come first, so that no worker is left alone with a long one at the end; batches of one row each are in the
 * order of the rows. The same lengths give the same batches.
 */
export function planBatches(lengths: readonly number[], limits: BatchLimits): number[][] {
  const order = lengths.map((_, index) => index)
  if (limits.maxRows > 1) order.sort((a, b) => lengths[b]! - lengths[a]! || a - b)
  const batches: number[][] = []
  let batch: number[] = []
  for (const index of order) {
    const width = lengths[batch[0] ?? index]!
    if (batch.length > 0 && (batch.length >= limits.maxRows || (batch.length + 1) * width > limits.maxTokens)) {
      batches.push(batch)
      batch = []
    }
    batch.push(index)
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}
