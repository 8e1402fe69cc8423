import { codePointSet, hasCodePoint } from '../unicode/code-point-set.ts'
import { NONSPACING_MARKS } from '../unicode/nonspacing-marks.ts'
import { UNDECOMPOSED_CHARACTERS } from '../unicode/undecomposed-characters.ts'

/** What a character becomes before words are looked up: usually itself, none when it is a mark to be dropped. */
export type NormalizeCodePoint = (codePoint: number) => number[]

/** The step from characters to the characters that the vocabulary knows, for settled rules. */
export function codePointNormalizer(stripAccents: boolean, lowerCase: boolean): NormalizeCodePoint {
  const marks = codePointSet(NONSPACING_MARKS)
  const undecomposed = codePointSet(UNDECOMPOSED_CHARACTERS)
  return (codePoint) => {
    const character = String.fromCodePoint(codePoint)
    const decomposed = stripAccents && !hasCodePoint(undecomposed, codePoint) ? character.normalize('NFD') : character
    const result: number[] = []
    for (const part of decomposed) {
      if (stripAccents && hasCodePoint(marks, part.codePointAt(0)!)) continue
      // One character at a time, so that a final sigma is a plain sigma, as in the reference.
      for (const lower of lowerCase ? part.toLowerCase() : part) result.push(lower.codePointAt(0)!)
    }
    return result
  }
}
