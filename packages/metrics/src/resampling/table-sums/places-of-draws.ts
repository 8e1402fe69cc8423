import type { RandomGenerator } from '../../random/random-generator.ts'
import type { Places } from './add-up.ts'
import { blockCount, type Digits } from './sum-table.ts'

/** Past so many rows a table of blocks would no longer fit the cache. */
const rowsInBlocks = 2000

/** A row counts up to three times in a block of three; of many rows each is a block of its own and counts once. */
export function digitsOfDraws(rows: number): Digits {
  return rows <= rowsInBlocks ? { base: 4, rows: 3 } : { base: 2, rows: 1 }
}

/** Gives the places for resamples that draw as many rows as there are, with replacement, one `random.below` for each. */
export function placesOfDraws(rows: number, resamples: number, random: RandomGenerator): Places {
  const blocks = blockCount(rows, digitsOfDraws(rows))
  // A block that was drawn often has a place for each draw, any other has one.
  const places = new Int32Array(resamples * (rows + blocks))
  const ends = new Int32Array(resamples)
  const times = new Int32Array(blocks * 3)
  let at = 0
  for (let resample = 0; resample < resamples; resample++) {
    if (rows > rowsInBlocks) {
      for (let draw = 0; draw < rows; draw++) places[at++] = (2 * random.below(rows) + 1) * 4
    } else {
      countDraws(times, rows, random)
      at = writeBlocks(times, blocks, places, at)
    }
    ends[resample] = at
  }
  return { places, ends }
}

function countDraws(times: Int32Array, rows: number, random: RandomGenerator): void {
  times.fill(0)
  for (let draw = 0; draw < rows; draw++) times[random.below(rows)]!++
}

/** Writes the places of how often each row was drawn from `at` on, and gives where they end. */
function writeBlocks(times: Int32Array, blocks: number, places: Int32Array, at: number): number {
  for (let block = 0; block < blocks; block++) {
    const first = times[3 * block]!
    const second = times[3 * block + 1]!
    const third = times[3 * block + 2]!
    if ((first | second | third) < 4) {
      places[at++] = (64 * block + first + 4 * second + 16 * third) * 4
      continue
    }
    // The few that were drawn more than three times are added one by one.
    for (let k = 0; k < 3; k++) {
      for (let more = 0; more < times[3 * block + k]!; more++) places[at++] = (64 * block + 4 ** k) * 4
    }
  }
  return at
}
