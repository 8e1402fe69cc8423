import { expect, test } from 'vitest'
import { batchFeeds } from './batch-feeds.ts'

test('pads each row to the longest and masks the padding', () => {
  const feeds = batchFeeds([[101, 5, 102], Int32Array.of(101, 102)], 9)
  expect(feeds).toEqual({
    input_ids: { type: 'int64', dims: [2, 3], data: BigInt64Array.of(101n, 5n, 102n, 101n, 102n, 9n) },
    attention_mask: { type: 'int64', dims: [2, 3], data: BigInt64Array.of(1n, 1n, 1n, 1n, 1n, 0n) },
    token_type_ids: { type: 'int64', dims: [2, 3], data: new BigInt64Array(6) },
  })
})
