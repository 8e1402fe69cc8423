/** MurmurHash3 (x86, 32 bits): takes one word of 32 bits into the state, which starts as the seed. */
export function mixWord(state: number, word: number): number {
  let mixed = Math.imul(word, 0xcc9e2d51)
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
  const next = state ^ mixed
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0
}

/** The hash as an unsigned number of 32 bits, once `words` words have been taken in. */
export function finishHash(state: number, words: number): number {
  let hash = state ^ (4 * words)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
