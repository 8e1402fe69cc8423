import { type CharacterClasses, DROPPED, LETTER, SINGLE, SPACE, UNSEEN } from '../normalization/character-classes.ts'
import { codeUnitTable } from '../normalization/code-unit-table.ts'
import type { Encoding } from '../tokenizer.ts'
import { addToken, reserve, takeTokens, tokenList } from './token-list.ts'
import { type Trie, tokenOf } from './trie.ts'
import { addLetter, emptyWord, splitWord } from './word.ts'

/** What encoding needs to know of a vocabulary. */
export interface EncoderVocabulary {
  readonly trie: Trie
  /** The id for words that are not in it. */
  readonly unknown: number
  /** Longer words are unknown, in code points. */
  readonly maxWordCharacters: number
}

/** The function from texts to tokens. It reads a text once, by code units; only rare characters leave its first lines. */
export function encoder(classes: CharacterClasses, vocabulary: EncoderVocabulary): (text: string) => Encoding {
  const { trie, unknown, maxWordCharacters } = vocabulary
  const table = codeUnitTable(classes, trie, unknown)
  const { kinds, values } = table
  const tokens = tokenList()
  const word = emptyWord(maxWordCharacters)
  /** The most tokens that the text can still turn out to have. */
  let bound = 0

  function endWord(): void {
    if (word.length > 0) splitWord(word, trie, unknown, tokens)
  }

  /** Takes a character that is not one code unit for one. */
  function addCharacter(codePoint: number, start: number, end: number): void {
    if (classes.isDropped(codePoint)) return
    const isChinese = classes.isChinese(codePoint)
    const parts = classes.normalize(codePoint)
    bound += parts.length
    reserve(tokens, bound)
    for (const part of parts) {
      const kind = isChinese ? SINGLE : classes.kindOf(part)
      if (kind === LETTER) {
        addLetter(word, part, start, end)
        continue
      }
      endWord()
      if (kind === SINGLE) addToken(tokens, tokenOf(trie, part, unknown), start, end)
    }
  }

  /** Takes the words of one code unit that follow one another from `from` on, as Chinese text is. Gives where they end. */
  function addSingles(text: string, from: number): number {
    const { ids, starts, ends, count } = tokens
    const shift = count - from
    let i = from
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (kinds[unit] !== SINGLE) break
      ids[i + shift] = values[unit]!
      starts[i + shift] = i
      ends[i + shift] = i + 1
    }
    tokens.count = i + shift
    return i
  }

  return (text) => {
    const { length } = text
    // An exception within the text before may have left some of it.
    word.length = 0
    tokens.count = 0
    bound = length
    reserve(tokens, bound)
    for (let i = 0; i < length; ) {
      const unit = text.charCodeAt(i)
      const kind = kinds[unit] === UNSEEN ? table.fill(unit) : kinds[unit]
      if (kind === SINGLE) {
        endWord()
        i = addSingles(text, i)
        continue
      }
      let end = i + 1
      if (kind === LETTER) {
        addLetter(word, values[unit]!, i, end)
      } else if (kind === SPACE) {
        endWord()
      } else if (kind !== DROPPED) {
        const codePoint = text.codePointAt(i)!
        if (codePoint > 0xffff) end++
        const isLone = codePoint >= 0xd800 && codePoint <= 0xdfff
        addCharacter(isLone ? 0xfffd : codePoint, i, end)
      }
      i = end
    }
    endWord()
    return takeTokens(tokens)
  }
}
