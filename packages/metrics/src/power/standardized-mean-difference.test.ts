import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import goldens from './goldens/standardized-difference.json' with { type: 'json' }
import { standardizedMeanDifference } from './standardized-mean-difference.ts'

test.each(goldens)('of $differences.length pairs at level $level equals scipy', ({ differences, level, ...golden }) => {
  const { value, low, high } = standardizedMeanDifference(differences, { level })
  expectClose([value, low, high], [golden.value, golden.low, golden.high])
})

test('has the other sign for the opposite differences', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 30 }), (differences) => {
      const { value, low, high } = standardizedMeanDifference(differences)
      const opposite = standardizedMeanDifference(differences.map((difference) => -difference))
      if (value === undefined) return expect(opposite).toEqual({})
      expectClose([opposite.value, opposite.low, opposite.high], [-value, -high!, -low!])
      expect(low).toBeLessThan(value)
      expect(high).toBeGreaterThan(value)
    }),
  )
})

test('is left out where no difference has another size, rounding aside', () => {
  expect(standardizedMeanDifference([])).toEqual({})
  expect(standardizedMeanDifference([0.3])).toEqual({})
  expect(standardizedMeanDifference([0, 0, 0])).toEqual({})
  expect(standardizedMeanDifference([0.3 - 0.1, 0.2, 0.2])).toEqual({})
})

test.each([1e-200, 1e200])('does not depend on the scale: %d', (scale) => {
  const differences = [0.1, -0.2, 0.3, 0.4]
  const { value } = standardizedMeanDifference(differences.map((difference) => difference * scale))
  expect(value).toBeCloseTo(standardizedMeanDifference(differences).value!, 12)
})

test('leaves out the interval of a mean of more than a thousand standard errors', () => {
  expect(standardizedMeanDifference([1, 1.0001, 1.0002])).toEqual({ value: expect.closeTo(10001, 6) })
})

test('refuses differences that are no numbers', () => {
  expect(() => standardizedMeanDifference([0.1, Number.NaN, 0.3])).toThrow(
    expect.objectContaining({ code: 'metrics/score-not-finite' }),
  )
})

test.each([0, 1, Number.NaN])('refuses level %d', (level) => {
  expect(() => standardizedMeanDifference([1, 2], { level })).toThrow(
    expect.objectContaining({ code: 'metrics/level-out-of-range' }),
  )
})
