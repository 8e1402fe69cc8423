import { expect, test } from 'vitest'
import { paceOf } from './pace.ts'

test('tells how many a second, and how long the rest takes at that pace', () => {
  expect(paceOf(20, 100, 10_000)).toEqual({ perSecond: 2, secondsLeft: 40 })
  expect(paceOf(100, 100, 10_000)!.secondsLeft).toBe(0)
})

test('tells nothing from too little', () => {
  expect(paceOf(2, 100, 10_000)).toBeUndefined()
  expect(paceOf(20, 100, 100)).toBeUndefined()
})
