import { randomGenerator } from '../random/random-generator.ts'

/** Signs for all rows on each resample: bit k of byte b is 1 where row 8 b + k keeps its sign, 0 where it is flipped. */
export interface SignBytes {
  readonly resamples: number
  /** How many bytes a resample has. */
  readonly blocks: number
  /** Resample by resample. */
  readonly bytes: Uint8Array
}

/** Gives each of the 2^rows signs once. */
export function allSigns(rows: number): SignBytes {
  return signBytes(rows, 2 ** rows, (resample, firstBlock) => resample >>> (firstBlock * 8))
}

/** Gives signs drawn at random. */
export function randomSigns(rows: number, resamples: number, seed: number): SignBytes {
  const random = randomGenerator(seed)
  return signBytes(rows, resamples, random.uint32)
}

/** `bitsOf` gives the 32 bits of four blocks. */
function signBytes(
  rows: number,
  resamples: number,
  bitsOf: (resample: number, firstBlock: number) => number,
): SignBytes {
  const blocks = Math.ceil(rows / 8)
  const bytes = new Uint8Array(resamples * blocks)
  for (let resample = 0; resample < resamples; resample++) {
    for (let block = 0; block < blocks; block += 4) {
      const bits = bitsOf(resample, block)
      const end = Math.min(blocks, block + 4)
      for (let b = block; b < end; b++) bytes[resample * blocks + b] = bits >>> ((b - block) * 8)
    }
  }
  return { resamples, blocks, bytes }
}
