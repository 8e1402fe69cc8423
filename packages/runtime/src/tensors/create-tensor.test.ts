import { ValueCsvError } from '@valuecsv/errors'
import { expect, test } from 'vitest'
import { createTensor } from './create-tensor.ts'
import type { TensorType } from './tensor.ts'

test('keeps type, dims and the given array itself', () => {
  const data = BigInt64Array.of(1n, 2n, 3n, 4n, 5n, 6n)
  const tensor = createTensor('int64', [2, 3], data)
  expect(tensor).toEqual({ type: 'int64', dims: [2, 3], data })
  expect(tensor.data).toBe(data)
})

test.each([
  ['float32', Float32Array],
  ['float16', Uint16Array],
  ['float64', Float64Array],
  ['int8', Int8Array],
  ['uint8', Uint8Array],
  ['int32', Int32Array],
  ['int64', BigInt64Array],
  ['bool', Uint8Array],
] as const)('without data, %s is all zeros in a %o', (type, TypedArray) => {
  expect(createTensor(type, [2, 2])).toEqual({ type, dims: [2, 2], data: new TypedArray(4) })
})

test('a scalar has no dims and one element, an empty axis none', () => {
  expect(createTensor('float32', []).data).toHaveLength(1)
  expect(createTensor('float32', [3, 0]).data).toHaveLength(0)
})

test.each([
  ['string', [1], undefined, 'runtime/tensor-type', /"string" is none of float32, /],
  ['float32', [-1], undefined, 'runtime/tensor-dims', /\[-1\]/],
  ['float32', [1.5], undefined, 'runtime/tensor-dims', /\[1\.5\]/],
  ['float32', [2 ** 20, 2 ** 20, 2 ** 20], undefined, 'runtime/tensor-dims', /1048576/],
  ['float32', [2 ** 45], undefined, 'runtime/tensor-dims', /more than one array can hold/],
  ['float32', 3, undefined, 'runtime/tensor-dims', /got \[3\]/],
  ['float32', [2], Float64Array.of(1, 2), 'runtime/tensor-data', /float32 needs a Float32Array/],
  ['int64', [2], [1n, 2n], 'runtime/tensor-data', /int64 needs a BigInt64Array/],
  ['bool', [2], Int8Array.of(1, 0), 'runtime/tensor-data', /bool needs a Uint8Array/],
  ['float32', [2, 2], new Float32Array(3), 'runtime/tensor-length', /\[2, 2\] need 4 elements, got 3/],
])('refuses %s %j over %o', (type, dims, data, code, message) => {
  const create = () => createTensor(type as TensorType, dims as number[], data as never)
  expect(create).toThrow(ValueCsvError)
  expect(create).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }))
})
