import type { Encoding } from '../tokenizer.ts'

/** Room that is kept between texts, in tokens; a longer text's is given back. */
const KEPT = 1 << 16

/** Tokens as they are found. */
export interface TokenList {
  count: number
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
}

/** An empty list. */
export function tokenList(): TokenList {
  return { count: 0, ids: new Int32Array(0), starts: new Int32Array(0), ends: new Int32Array(0) }
}

/** Makes room for `size` tokens in all, keeping those found. */
export function reserve(list: TokenList, size: number): void {
  if (size <= list.ids.length) return
  // Twice the room at least: a text of many rare characters asks for more with each of them.
  const room = Math.max(size, 1024, 2 * list.ids.length)
  const grown = (from: Int32Array) => {
    const to = new Int32Array(room)
    to.set(from.subarray(0, list.count))
    return to
  }
  list.ids = grown(list.ids)
  list.starts = grown(list.starts)
  list.ends = grown(list.ends)
}

/** Adds a token; there must be room. */
export function addToken(list: TokenList, id: number, start: number, end: number): void {
  const at = list.count++
  list.ids[at] = id
  list.starts[at] = start
  list.ends[at] = end
}

/** The tokens found, and an empty list. */
export function takeTokens(list: TokenList): Encoding {
  const { count } = list
  const encoding = {
    ids: list.ids.slice(0, count),
    starts: list.starts.slice(0, count),
    ends: list.ends.slice(0, count),
  }
  if (list.ids.length > KEPT) Object.assign(list, tokenList())
  list.count = 0
  return encoding
}
