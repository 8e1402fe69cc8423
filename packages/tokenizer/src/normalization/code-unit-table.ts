import { type Trie, tokenOf } from '../word-pieces/trie.ts'
import { type CharacterClasses, DROPPED, LETTER, OTHER, SINGLE, UNSEEN } from './character-classes.ts'

/** What each UTF-16 code unit means, found out as text brings it. */
export interface CodeUnitTable {
  readonly kinds: Uint8Array
  /** The token's id where the kind is `SINGLE`, the code point to look up where it is `LETTER`. */
  readonly values: Int32Array
  /** Finds out what the code unit means and gives its kind. */
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
    const kind = kindOf(unit)
    kinds[unit] = kind
    return kind
  }

  return { kinds, values, fill }
}
