import { addToken, type TokenList } from './token-list.ts'
import { NONE, nextNode, type Trie, WORD_REST, WORD_START } from './trie.ts'

/** A word as it is read: code points to look up, and where in the text each came from. */
export interface Word {
  /** The number of code points; past the longest word that is looked up they are counted, not kept. */
  length: number
  /** Where the last one ends. */
  end: number
  readonly codePoints: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** An empty word with room for the longest that is looked up. */
export function emptyWord(maxCharacters: number): Word {
  return {
    length: 0,
    end: 0,
    codePoints: new Int32Array(maxCharacters),
    starts: new Int32Array(maxCharacters),
    ends: new Int32Array(maxCharacters),
  }
}

/** Adds a code point to the word. */
export function addLetter(word: Word, codePoint: number, start: number, end: number): void {
  const at = word.length++
  // Writes past the end of a typed array go nowhere.
  word.codePoints[at] = codePoint
  word.starts[at] = start
  word.ends[at] = end
  word.end = end
}

/**
 * Adds the word's pieces to the list, longest first from the left, and empties the word. A word with a rest that no
 * piece begins, or that is too long, is one unknown token.
 */
export function splitWord(word: Word, trie: Trie, unknown: number, tokens: TokenList): void {
  const { codePoints, starts, ends, length } = word
  const before = tokens.count
  word.length = 0
  let from = length > codePoints.length ? length : 0
  let known = from === 0
  while (known && from < length) {
    let node = from === 0 ? WORD_START : WORD_REST
    let token = NONE
    let to = from
    for (let i = from; i < length; i++) {
      node = nextNode(trie, node, codePoints[i]!)
      if (node === NONE) break
      if (trie.tokens[node] === NONE) continue
      token = trie.tokens[node]!
      to = i + 1
    }
    known = token !== NONE
    if (known) addToken(tokens, token, starts[from]!, ends[to - 1]!)
    from = to
  }
  if (known) return
  tokens.count = before
  addToken(tokens, unknown, starts[0]!, word.end)
}
