import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConcurrencyWindow } from './concurrency-window.ts'

test('grows by one for as many successes as may be under way, up to the most', () => {
  const window = new ConcurrencyWindow(6)
  expect(window.size).toBe(4)
  for (let count = 0; count < 5; count++) window.succeeded()
  expect(window.size).toBe(5)
  for (let count = 0; count < 100; count++) window.succeeded()
  expect(window.size).toBe(6)
})

test('halves once for all that was sent before, and again for what was sent after', () => {
  const window = new ConcurrencyWindow(16)
  for (let count = 0; count < 1000; count++) window.succeeded()
  const early = [window.ticket(), window.ticket(), window.ticket()]
  for (const ticket of early) window.overloaded(ticket)
  expect(window.size).toBe(8)
  window.overloaded(window.ticket())
  expect(window.size).toBe(4)
})

test('stays between 1 and the most, whatever happens', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.array(fc.boolean(), { maxLength: 200 }), (most, events) => {
      const window = new ConcurrencyWindow(most)
      for (const success of events) {
        if (success) window.succeeded()
        else window.overloaded(window.ticket())
        expect(window.size).toBeGreaterThanOrEqual(1)
        expect(window.size).toBeLessThanOrEqual(most)
      }
    }),
  )
})
