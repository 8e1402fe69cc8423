import type { RandomGenerator } from '../../random/random-generator.ts'
import type { Places } from './add-up.ts'
import { blockCount, type Digits } from './sum-table.ts'

/** Rows count up to three times in a digit. Tables of many rows are small, to stay in the cache. */
export function digitsOfDraws(rows: number): Digits {
  return { base: 4, rows: rows <= 2000 ? 3 : 1 }
}

/** Gives the places for resamples that draw as many rows as there are, with replacement, one `random.below` for each. */
export function placesOfDraws(rows: number, resamples: number, random: RandomGenerator): Places {
  const digits = digitsOfDraws(rows)
  const blocks = blockCount(rows, digits)
  const numbers = digits.base ** digits.rows
  const places = new Int32Array(resamples * rows)
  const ends = new Int32Array(resamples)
  const times = new Int32Array(blocks * digits.rows)
  let at = 0
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0)
    for (let draw = 0; draw < rows; draw++) times[random.below(rows)]!++
    for (let block = 0, row = 0; block < blocks; block++) {
      let number = 0
      for (let one = 1; one < numbers; one *= 4, row++) {
        const time = times[row]!
        number += one * Math.min(time, 3)
        // The few that were drawn still more often are added one by one.
        for (let more = 3; more < time; more++) places[at++] = (block * numbers + one) * 4
      }
      if (number > 0) places[at++] = (block * numbers + number) * 4
    }
    ends[resample] = at
  }
  return { places, ends }
}
