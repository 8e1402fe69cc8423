import { type CharacterClasses, DROPPED, LETTER, OTHER, SINGLE, UNSEEN } from './character-classes.ts'
import { type Trie, tokenOf } from './trie.ts'

/** What each UTF-16 code unit means, filled page by page as text needs it. */
export interface CodeUnitTable {
  readonly kinds: Uint8Array
  /** The token's id where the kind is `SINGLE`, the code point to look up where it is `LETTER`. */
  readonly values: Int32Array
  /** Fills the page of the code unit and gives its kind. */
  fill(unit: number): number
}

/** An empty table for a vocabulary and its rules; `unknown` is the id of a character that is no token. */
export function codeUnitTable(classes: CharacterClasses, trie: Trie, unknown: number): CodeUnitTable {
  const kinds = new Uint8Array(0x10000).fill(UNSEEN)
  const values = new Int32Array(0x10000)

  function kindOf(unit: number): number {
    if (unit >= 0xd800 && unit <= 0xdfff) return OTHER
    if (classes.isDropped(unit)) return DROPPED
    const parts = classes.normalize(unit)
    if (parts.length !== 1) return parts.length === 0 ? DROPPED : OTHER
    const part = parts[0]!
    const kind = classes.isChinese(unit) ? SINGLE : classes.kindOf(part)
    if (kind === SINGLE) values[unit] = tokenOf(trie, part, unknown)
    if (kind === LETTER) values[unit] = part
    return kind
  }

  function fill(unit: number): number {
    const page = unit & 0xff00
    for (let other = page; other < page + 0x100; other++) kinds[other] = kindOf(other)
    return kinds[unit]!
  }

  return { kinds, values, fill }
}
