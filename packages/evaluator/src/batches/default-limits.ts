import type { DeviceName } from '@valuecsv/runtime'
import type { StreamLimits } from '../stream/score-stream.ts'
import type { BatchLimits } from './plan-batches.ts'

/**
 * Batches for a device. On a processor a row alone is as fast as a batch, and as int8 activations are scaled over the
 * whole batch, a text alone gets the same scores whatever its neighbours are.
 */
export function defaultBatch(device: DeviceName): BatchLimits {
  return device === 'cpu' || device === 'wasm' ? { maxRows: 1, maxTokens: 512 } : { maxRows: 32, maxTokens: 16_384 }
}

/** How far a stream reads ahead: enough to sort by length and to keep every run of the model busy, and no more. */
export function streamLimits({ maxRows, maxTokens }: BatchLimits, concurrency: number): StreamLimits {
  // Rows that go one by one gain nothing from waiting for others.
  const batches = maxRows === 1 ? 1 : 16
  const groupItems = batches * maxRows
  const groupSize = batches * maxTokens
  return {
    groupItems,
    groupSize,
    readAheadItems: Math.max(2 * groupItems, 16 * concurrency),
    readAheadSize: Math.max(2 * groupSize, 16 * maxTokens * concurrency),
  }
}
