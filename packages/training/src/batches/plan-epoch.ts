import { randomGenerator, shuffle } from '@valuecsv/metrics'
import { placeSeed } from '../place-seed.ts'

export interface PlanEpochOptions {
  readonly batchTexts: number
  /** `in-order` and `shuffled-once` take the texts as they come: shuffled before, or not. */
  readonly batching: 'length' | 'shuffled' | 'shuffled-once' | 'in-order'
  readonly seed: number
  /** Counts from 0; each epoch has another order. */
  readonly epoch: number
}

// So many batches are sorted by length together: enough for little padding, few enough that batches stay mixed.
const sortedTogether = 50

/**
 * The batches of an epoch as indices into `lengths`; every text once, the last batch possibly smaller. Depends on
 * nothing but its arguments, so that a resumed epoch goes on in the same order.
 */
export function planEpoch(lengths: readonly number[], options: PlanEpochOptions): number[][] {
  const { batchTexts, batching, seed, epoch } = options
  if (batching === 'in-order' || batching === 'shuffled-once') return chunks([...lengths.keys()], batchTexts)
  const random = randomGenerator(placeSeed(seed, [1_000_003, epoch]))
  const order = shuffle([...lengths.keys()], random)
  if (batching === 'shuffled') return chunks(order, batchTexts)
  const batches = chunks(order, batchTexts * sortedTogether).flatMap((pool) =>
    chunks(
      pool.sort((a, b) => lengths[b]! - lengths[a]! || a - b),
      batchTexts,
    ),
  )
  return shuffle(batches, random)
}

function chunks(items: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}
