import { randomGenerator } from '../random/random-generator.ts'
import type { Places } from '../resampling/table-sums/add-up.ts'
import { blockCount, type Digits } from '../resampling/table-sums/sum-table.ts'

/** A row keeps its sign (1) or not (0). */
export const signDigits: Digits = { base: 2, rows: 8 }

/** Gives the places of each of the 2^rows signs once. */
export function placesOfAllSigns(rows: number): Places {
  return placesOfSigns(rows, 2 ** rows, (resample, firstBlock) => resample >>> (firstBlock * 8))
}

/** Gives the places of signs drawn at random. */
export function placesOfRandomSigns(rows: number, resamples: number, seed: number): Places {
  return placesOfSigns(rows, resamples, randomGenerator(seed).uint32)
}

/** `bitsOf` gives the 32 bits of four blocks. */
function placesOfSigns(
  rows: number,
  resamples: number,
  bitsOf: (resample: number, firstBlock: number) => number,
): Places {
  const blocks = blockCount(rows, signDigits)
  const places = new Int32Array(resamples * blocks)
  const ends = new Int32Array(resamples)
  for (let resample = 0; resample < resamples; resample++) {
    for (let first = 0; first < blocks; first += 4) {
      const bits = bitsOf(resample, first)
      const end = Math.min(blocks, first + 4)
      for (let block = first; block < end; block++) {
        const number = (bits >>> ((block - first) * 8)) & 255
        places[resample * blocks + block] = (block * 256 + number) * 4
      }
    }
    ends[resample] = (resample + 1) * blocks
  }
  return { places, ends }
}
