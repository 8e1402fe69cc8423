import { randomGenerator } from '../random/random-generator.ts'

/** A group of sign flips of some rows. */
export interface FlipGroup {
  /** How many flips there are, a power of two; flip 0 leaves all signs as they are. */
  readonly flips: number
  /** Flip f turns the sign of row r where f and `codes[r]` share an odd number of bits. */
  readonly codes: Int32Array
}

/** Past so many bits the flips of a group would no longer fit the memory. */
const mostBits = 30

/**
 * Gives all flips of the rows where those are no more than `atLeast`, rounded up to a power of two; else a group of so
 * many, drawn at random. Its first rows are flipped in all ways, each other row in half of the flips (with a chance of
 * one in their number in none), so that any two flips are as independent as if each had been drawn alone.
 */
export function flipGroup(rows: number, atLeast: number, seed: number): FlipGroup {
  const bits = Math.min(rows, mostBits, Math.max(1, Math.ceil(Math.log2(atLeast))))
  const { uint32 } = randomGenerator(seed)
  const codes = Int32Array.from({ length: rows }, (_, row) => (row < bits ? 1 << row : uint32() >>> (32 - bits)))
  return { flips: 2 ** bits, codes }
}
