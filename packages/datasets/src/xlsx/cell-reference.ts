/** The column, counted from 0, of a reference such as `AB12`; -1 when it does not start with capital letters. */
export function columnOfReference(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
