const han = /\p{Script=Han}/u
/** Full-width marks, which bring their own room. */
const wide = /[\u3000-\u303f\uff00-\uffef“”‘’…—]/u
const word = /[\p{L}\p{N}]/u

/**
 * Tag of a template: a Chinese sentence with names and numbers filled in. Where Chinese meets Latin letters or digits there
 * stands one blank, where it meets Chinese or a full-width mark none; beside any other sign blanks stay as they are written.
 */
export function chineseSentence(literals: readonly string[], ...filled: readonly (string | number)[]): string {
  return literals.reduce((sentence, literal, index) => join(join(sentence, String(filled[index - 1])), literal))
}

function join(before: string, after: string): string {
  const [start, end] = [before.trimEnd(), after.trimStart()]
  const blank = blankBetween(start.at(-1) ?? '', end.charAt(0))
  return blank === undefined ? before + after : start + blank + end
}

/** What stands between two characters; `undefined` for what is written there. */
function blankBetween(left: string, right: string): '' | ' ' | undefined {
  const sides = [left, right]
  if (!sides.some((side) => han.test(side) || wide.test(side))) return undefined
  if (!sides.every((side) => wide.test(side) || word.test(side))) return undefined
  return sides.some((side) => wide.test(side)) || sides.every((side) => han.test(side)) ? '' : ' '
}
