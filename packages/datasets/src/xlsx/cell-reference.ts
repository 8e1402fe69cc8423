/**
 * The column, counted from 0, of a reference such as `AB12` that stands in `text` at `start`; -1 when it does not start
 * with capital letters.
 */
export function columnOfReference(text: string, start = 0): number {
  let column = 0
  for (let at = start; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
