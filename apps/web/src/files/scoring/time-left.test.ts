import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

test.each([
  [1, 1000, { key: 'seconds', values: { n: 1 } }],
  [14, 1, { key: 'seconds', values: { n: 14 } }],
  [63, 1, { key: 'seconds', values: { n: 65 } }],
  [600, 2, { key: 'minutes', values: { n: 5 } }],
  [7500, 1, { key: 'hours', values: { h: 2, m: 5 } }],
] as const)('%d rows at %d a second', (rest, perSecond, time) => {
  expect(timeLeft(rest, perSecond)).toEqual(time)
})
