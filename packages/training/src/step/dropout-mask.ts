import { randomGenerator } from '@valuecsv/metrics'
import { placeSeed } from '../place-seed.ts'

/**
 * Fills `mask` with 1 (keep) and 0 (drop, with probability `rate`). The bytes depend on seed, step and index alone, so
 * that a resumed step drops what the interrupted one would have. The rate is met to 1/65,536.
 */
export function fillDropoutMask(
  mask: Uint8Array,
  { rate, seed, step, index }: { rate: number; seed: number; step: number; index: number },
): void {
  const random = randomGenerator(placeSeed(seed, [1_000_003, step], [1_000, index]))
  // Marsaglia's xorshift, here in place, is several times faster than a call for each number.
  let state = random.uint32() | 1
  const limit = Math.round(rate * 65_536)
  const even = mask.length - (mask.length % 2)
  for (let i = 0; i < even; i += 2) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    // The sign bit of the difference, as a branch that goes wrong one time in ten costs more than all the rest.
    mask[i] = (((state & 0xffff) - limit) >>> 31) ^ 1
    mask[i + 1] = (((state >>> 16) - limit) >>> 31) ^ 1
  }
  if (even < mask.length) mask[even] = random.uint32() % 65_536 < limit ? 0 : 1
}
