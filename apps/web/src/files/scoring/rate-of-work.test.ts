import { expect, test } from 'vitest'
import { createRateOfWork } from './rate-of-work.ts'

function atTimes() {
  let time = 0
  const rate = createRateOfWork(() => time)
  return { rate, to: (ms: number) => (time = ms) }
}

test('there is no rate before something is done', () => {
  const { rate, to } = atTimes()
  expect(rate.perSecond()).toBeUndefined()
  rate.note(0)
  to(1000)
  rate.note(0)
  expect(rate.perSecond()).toBeUndefined()
})

test('the rate is that of the last quarter of a minute', () => {
  const { rate, to } = atTimes()
  for (let second = 0; second <= 60; second++) {
    to(1000 * second)
    rate.note(second < 40 ? 10 * second : 400 + 2 * (second - 40))
  }
  expect(rate.perSecond()).toBeCloseTo(2, 5)
})

test('a pause does not count', () => {
  const { rate, to } = atTimes()
  rate.note(0)
  to(1000)
  rate.pause()
  to(9000)
  rate.resume()
  to(10_000)
  rate.note(10)
  expect(rate.perSecond()).toBe(5)
})
