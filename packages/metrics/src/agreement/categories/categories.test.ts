import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../../test/expect-close.ts'
import { bootstrapInterval } from '../../resampling/bootstrap-interval.ts'
import { bootstrapCohenKappa } from './bootstrap-cohen-kappa.ts'
import { bootstrapKrippendorffAlpha } from './bootstrap-krippendorff-alpha.ts'
import { cohenKappa } from './cohen-kappa.ts'
import goldens from './goldens/agreement.json' with { type: 'json' }
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import type { Rating } from './rating.ts'

const cases = goldens.map((golden, index) => ({
  ...golden,
  index,
  units: golden.units.map((ratings) => ratings.map((rating) => rating ?? undefined)),
}))
const raterOf = (units: readonly (readonly Rating[])[], rater: number) => units.map((ratings) => ratings[rater])

describe.each(cases)('case $index equals the reference', ({ units, kappa, alpha }) => {
  test('in kappa of the first two raters (scikit-learn)', () => {
    expectClose(cohenKappa(raterOf(units, 0), raterOf(units, 1)), kappa)
  })

  test('in alpha of all raters (krippendorff)', () => {
    expectClose(krippendorffAlpha(units), alpha)
  })
})

const rating: fc.Arbitrary<Rating> = fc.constantFrom('yes', 'no', 'unsure', undefined)
const tables = fc.array(fc.array(rating, { minLength: 3, maxLength: 3 }), { maxLength: 12 })

test('kappa does not depend on which rater comes first, alpha not on the order of raters, units and names', () => {
  const renamed = (given: Rating) => (given === undefined ? undefined : `${given}?`)
  fc.assert(
    fc.property(tables, (units) => {
      const [first, second] = [raterOf(units, 0), raterOf(units, 1)]
      expect(cohenKappa(first, second)).toEqual(cohenKappa(second, first))
      const other = units.toReversed().map((ratings) => ratings.toReversed().map(renamed))
      const alpha = krippendorffAlpha(units)
      if (alpha === undefined) expect(krippendorffAlpha(other)).toBeUndefined()
      else expect(krippendorffAlpha(other)).toBeCloseTo(alpha, 12)
    }),
  )
})

test('a unit that one rater left out says nothing', () => {
  const units: Rating[][] = [
    ['yes', 'yes'],
    ['no', 'yes'],
    ['no', 'no'],
  ]
  const more = [...units, ['yes', undefined], [undefined, 'unsure'], [undefined, undefined]]
  expect(cohenKappa(raterOf(more, 0), raterOf(more, 1))).toBeCloseTo(cohenKappa(raterOf(units, 0), raterOf(units, 1))!)
  expect(krippendorffAlpha(more)).toBeCloseTo(krippendorffAlpha(units)!)
})

test.each([
  ['no unit', []],
  ['no unit with two ratings', [['yes', undefined]]],
  ['one category alone', Array.from({ length: 4 }, () => ['no', 'no'])],
  [
    'one category alone, by any number of raters',
    [
      ['no', 'no', 'no', 'no'],
      ['no', 'no'],
      ['no', 'no', 'no'],
    ],
  ],
] as const)('both are undefined with %s', (_, units) => {
  expect(cohenKappa(raterOf(units, 0), raterOf(units, 1))).toBeUndefined()
  expect(krippendorffAlpha(units)).toBeUndefined()
})

test('the intervals are those of the general bootstrap on the same draws', () => {
  const options = { resamples: 30, seed: 4 }
  fc.assert(
    fc.property(tables, (units) => {
      const clusters = units.map((_, unit) => unit % 5)
      const pick = (rows: Uint32Array) => Array.from(rows, (row) => units[row]!)
      const kappaOfRows = (rows: Uint32Array) => cohenKappa(raterOf(pick(rows), 0), raterOf(pick(rows), 1))
      const alphaOfRows = (rows: Uint32Array) => krippendorffAlpha(pick(rows))
      for (const [fast, general] of [
        [
          bootstrapCohenKappa(raterOf(units, 0), raterOf(units, 1), { ...options, clusters }),
          bootstrapInterval(units.length, kappaOfRows, { ...options, clusters }),
        ],
        [
          bootstrapKrippendorffAlpha(units, { ...options, clusters }),
          bootstrapInterval(units.length, alphaOfRows, { ...options, clusters }),
        ],
      ] as const) {
        expectClose(
          Object.values(fast),
          Object.values(general).map((value) => value ?? null),
        )
      }
    }),
    { numRuns: 50 },
  )
})

test('hundreds of categories take neither their square in memory for each unit nor the time', () => {
  const [units, categories] = [20_000, 2000]
  const first = Array.from({ length: units }, (_, unit) => unit % categories)
  const second = first.map((category, unit) => (unit % 4 === 0 ? (category + 1) % categories : category))
  const chance = 1 / categories
  expect(cohenKappa(first, second)).toBeCloseTo((0.75 - chance) / (1 - chance), 4)
  expect(krippendorffAlpha(first.map((rating, unit) => [rating, second[unit]]))).toBeCloseTo(0.75, 2)
})

test('raters of different numbers of units are refused', () => {
  expect(() => cohenKappa(['yes'], [])).toThrow(
    expect.objectContaining({
      code: 'metrics/shape-mismatch',
      message: 'the first rater has 1 units, the second 0; expected the same number',
    }),
  )
})
