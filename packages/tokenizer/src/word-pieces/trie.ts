/** Node where words start. */
export const WORD_START = 0
/** Node where the rest of a word goes on. */
export const WORD_REST = 1
/** No such node, no such token. */
export const NONE = -1

/** A vocabulary as a trie over code points, its edges in one open-addressing hash table. */
export interface Trie {
  /** Triples of node, code point, next node; a node of -1 marks a free place. */
  readonly edges: Int32Array
  /** The number of places, a power of two, less one. */
  readonly mask: number
  /** By node: the id of the token that ends there, or -1. */
  readonly tokens: Int32Array
}

/** The place of the edge, or the free place where it would go. */
function placeOf(edges: Int32Array, mask: number, node: number, codePoint: number): number {
  let slot = Math.imul(node, 0x9e3779b1) ^ Math.imul(codePoint, 0x85ebca6b)
  slot ^= slot >>> 15
  for (;;) {
    const place = (slot & mask) * 3
    const owner = edges[place]!
    if (owner === NONE || (owner === node && edges[place + 1] === codePoint)) return place
    slot++
  }
}

/** The node behind `node` on `codePoint`, or -1. */
export function nextNode(trie: Trie, node: number, codePoint: number): number {
  const place = placeOf(trie.edges, trie.mask, node, codePoint)
  return trie.edges[place] === NONE ? NONE : trie.edges[place + 2]!
}

/** The id of the token that is this one character, or `unknown`. */
export function tokenOf(trie: Trie, codePoint: number, unknown: number): number {
  const node = nextNode(trie, WORD_START, codePoint)
  const token = node === NONE ? NONE : trie.tokens[node]!
  return token === NONE ? unknown : token
}

/** The trie of the tokens, whose ids are their indices; those that begin with `prefix` go on inside a word. */
export function buildTrie(tokens: readonly string[], prefix: string): Trie {
  const characters = tokens.reduce((sum, token) => sum + token.length, 0)
  let places = 16
  // A token can be in the trie twice, and some places must stay free.
  while (places < characters * 3) places *= 2
  const mask = places - 1
  const edges = new Int32Array(places * 3).fill(NONE)
  const ends = new Int32Array(characters * 2 + 2).fill(NONE)
  let nodes = 2
  const insert = (token: string, from: number, root: number, id: number): void => {
    let node = root
    for (let i = from; i < token.length; i++) {
      const codePoint = token.codePointAt(i)!
      if (codePoint > 0xffff) i++
      const place = placeOf(edges, mask, node, codePoint)
      if (edges[place] === NONE) {
        edges[place] = node
        edges[place + 1] = codePoint
        edges[place + 2] = nodes++
      }
      node = edges[place + 2]!
    }
    // A path that ends at its root is an empty token, which no word can be.
    if (node > WORD_REST) ends[node] = id
  }
  for (let id = 0; id < tokens.length; id++) {
    const token = tokens[id]!
    if (token.startsWith(prefix)) insert(token, prefix.length, WORD_REST, id)
    // "#" is a word of its own, so that no word starts with the usual prefix.
    if (!token.startsWith('##')) insert(token, 0, WORD_START, id)
  }
  return { edges, mask, tokens: ends.slice(0, nodes) }
}
