import { expect, test } from 'vitest'
import { checkFeeds } from './check-feeds.ts'
import { createTensor } from './tensors/create-tensor.ts'
import type { Tensor, TensorInfo } from './tensors/tensor.ts'

const inputs: readonly TensorInfo[] = [
  { name: 'ids', type: 'int64', dims: ['batch', 'length'] },
  { name: 'bias', type: 'float32', dims: [2, -1] },
]
const ids = createTensor('int64', [3, 4])
const bias = createTensor('float32', [2, 9])

test('passes feeds that are just the inputs', () => {
  expect(() => checkFeeds(inputs, { bias, ids })).not.toThrow()
  expect(() => checkFeeds([], {})).not.toThrow()
})

test.each<[Record<string, Tensor>, string, string]>([
  [{ bias }, 'runtime/feed-missing', 'input ids is missing: the model expects int64 [batch, length]'],
  [{ ids, bias, mask: ids }, 'runtime/feed-unknown', 'input mask: the model has no such input, only ids, bias'],
  [
    { ids: createTensor('int32', [3, 4]), bias },
    'runtime/feed-type',
    'input ids: the model expects int64 [batch, length], got int32 [3, 4]',
  ],
  [
    { ids, bias: createTensor('float32', [3, 9]) },
    'runtime/feed-dims',
    'input bias: the model expects float32 [2, ?] where batch = 3, length = 4, got float32 [3, 9]',
  ],
  [
    { ids: { type: 'int64', dims: [3, 4], data: new BigInt64Array(2) }, bias },
    'runtime/tensor-length',
    'input ids: dims [3, 4] need 12 elements, got 2',
  ],
])('%#: names the input and what was expected', (feeds, code, message) => {
  expect(() => checkFeeds(inputs, feeds)).toThrow(expect.objectContaining({ code, message }))
})

test('takes a property that every object has for missing', () => {
  const odd: readonly TensorInfo[] = [{ name: 'constructor', type: 'float32', dims: [] }]
  expect(() => checkFeeds(odd, {})).toThrow(expect.objectContaining({ code: 'runtime/feed-missing' }))
})
