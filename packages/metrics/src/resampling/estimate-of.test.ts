import { expect, test } from 'vitest'
import { estimateOf } from './estimate-of.ts'

test('what is undefined is left out of an estimate', () => {
  expect(estimateOf({ estimate: 0.5, lower: 0.25, upper: 0.75 })).toStrictEqual({ value: 0.5, low: 0.25, high: 0.75 })
  expect(estimateOf({ estimate: 0.5, lower: undefined, upper: undefined })).toStrictEqual({ value: 0.5 })
  expect(estimateOf({ estimate: undefined, lower: undefined, upper: undefined })).toStrictEqual({})
})
