import { expect, test } from 'vitest'
import { describeTensor } from './describe-tensor.ts'

test.each([
  ['int64', ['batch', 512], 'int64 [batch, 512]'],
  ['float32', [], 'float32 []'],
  ['float32', [-1, -1, 3], 'float32 [?, ?, 3]'],
])('%s %j reads %s', (type, dims, text) => {
  expect(describeTensor(type, dims)).toBe(text)
})
