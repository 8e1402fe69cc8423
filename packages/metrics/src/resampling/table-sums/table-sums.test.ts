import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RandomGenerator, randomGenerator } from '../../random/random-generator.ts'
import { addUp, fourColumns } from './add-up.ts'
import { digitsOfDraws, placesOfDraws } from './places-of-draws.ts'
import { sumTable } from './sum-table.ts'

/** Whole numbers that tell every way to draw a few rows apart. */
const valuesOf = (rows: number, labels: number) => ({
  ...{ rows, labels },
  data: Float64Array.from({ length: rows * labels }, (_, i) => (i * 7919) % 100_003),
})

/** Sums of drawn rows, resample by resample, one draw after the other. */
function plainSums(values: ReturnType<typeof valuesOf>, column: number, resamples: number, random: RandomGenerator) {
  return Array.from({ length: resamples }, () => {
    let sum = 0
    for (let draw = 0; draw < values.rows; draw++)
      sum += values.data[random.below(values.rows) * values.labels + column]!
    return sum
  })
}

test.each([
  { most: 12, resamples: 1 },
  { most: 12, resamples: 9 },
  { most: 2200, resamples: 2 },
])('sums by table are those of the drawn rows, of up to $most rows on $resamples resamples', ({ most, resamples }) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 6 }), fc.nat(), (rows, labels, seed) => {
      const values = valuesOf(rows, labels)
      const drawn = placesOfDraws(rows, resamples, randomGenerator(seed))
      for (let first = 0; first < labels; first += 4) {
        const columns = fourColumns(resamples)
        addUp(sumTable(values, first, digitsOfDraws(rows)), drawn, columns)
        columns.forEach((sums, at) => {
          const isThere = first + at < labels
          const plain = isThere ? plainSums(values, first + at, resamples, randomGenerator(seed)) : undefined
          expect([...sums]).toEqual(plain ?? [...new Float64Array(resamples)])
        })
      }
    }),
    { numRuns: most > 12 ? 10 : 500 },
  )
})
