import type { ReadAnswer } from '../answers/read-answer.ts'

/**
 * The length of an answer that has its text, in characters: code points, as `Array.from` counts them, without making an
 * array of each of a hundred thousand answers.
 */
export function answerLength({ text }: ReadAnswer): number {
  let count = 0
  for (let at = 0; at < text!.length; at++) {
    if (text!.codePointAt(at)! > 0xffff) at++
    count++
  }
  return count
}
