import { expect, test } from 'vitest'
import { checkFeeds } from './check-feeds.ts'
import { checkRunOptions } from './check-run-options.ts'
import type { RunOptions } from './runtime.ts'
import { createTensor } from './tensors/create-tensor.ts'
import type { TensorInfo } from './tensors/tensor.ts'

const outputs: readonly TensorInfo[] = [
  { name: 'logits', type: 'float32', dims: ['batch', 12] },
  { name: 'pooled', type: 'float32', dims: ['batch', 8] },
]

test('gives the names of the outputs to compute, in the order of the session', () => {
  expect(checkRunOptions(outputs, {})).toEqual(['logits', 'pooled'])
  expect(checkRunOptions(outputs, { outputs: ['pooled', 'logits'] })).toEqual(['logits', 'pooled'])
  expect(checkRunOptions(outputs, { outputs: ['pooled'] })).toEqual(['pooled'])
  expect(checkRunOptions(outputs, { outputs: [] })).toEqual([])
})

test.each<[RunOptions, string, string]>([
  [
    { outputs: ['scores'] },
    'runtime/output-unknown',
    'output scores: the model has no such output, only logits, pooled',
  ],
  [
    { outputs: ['logits'], into: { pooled: createTensor('float32', [1, 8]) } },
    'runtime/output-unknown',
    'output pooled: this run computes no such output, only logits',
  ],
  [
    { outputs: [], into: { pooled: createTensor('float32', [1, 8]) } },
    'runtime/output-unknown',
    'output pooled: this run computes no such output, only none',
  ],
  [
    { into: { logits: createTensor('float64', [1, 12]) } },
    'runtime/into-mismatch',
    'output logits: the model gives float32 [batch, 12], the tensor to write into is float64 [1, 12]',
  ],
  [
    { into: { logits: createTensor('float32', [2, 12]), pooled: createTensor('float32', [3, 8]) } },
    'runtime/into-mismatch',
    'output pooled: the model gives float32 [batch, 8] where batch = 2, the tensor to write into is float32 [3, 8]',
  ],
  [
    { into: { logits: { type: 'float32', dims: [1, 12], data: new Float32Array(1) } } },
    'runtime/tensor-length',
    'output logits: dims [1, 12] need 12 elements, got 1',
  ],
])('%#: names the output and what was expected', (options, code, message) => {
  expect(() => checkRunOptions(outputs, options)).toThrow(expect.objectContaining({ code, message }))
})

test('refuses a tensor that disagrees with the feeds about a size with a name', () => {
  const feeds = { x: createTensor('float32', [1, 2]) }
  const sizes = checkFeeds([{ name: 'x', type: 'float32', dims: ['batch', 2] }], feeds)
  const into = { logits: createTensor('float32', [2, 12]) }
  const message =
    'output logits: the model gives float32 [batch, 12] where batch = 1, the tensor to write into is float32 [2, 12]'
  expect(() => checkRunOptions(outputs, { into }, sizes)).toThrow(
    expect.objectContaining({ code: 'runtime/into-mismatch', message }),
  )
})
