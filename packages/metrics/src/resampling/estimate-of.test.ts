import { expect, test } from 'vitest'
import { estimateOf } from './estimate-of.ts'

test('what is undefined is left out of an estimate', () => {
  expect(estimateOf({ value: 0.5, low: 0.25, high: 0.75 })).toStrictEqual({ value: 0.5, low: 0.25, high: 0.75 })
  expect(estimateOf({ value: 0.5, low: undefined, high: undefined })).toStrictEqual({ value: 0.5 })
  expect(estimateOf({ value: undefined, low: undefined, high: undefined })).toStrictEqual({})
})
