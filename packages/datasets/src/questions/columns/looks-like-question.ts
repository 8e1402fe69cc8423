/**
 * Whether a cell of the first row is a question rather than the name of their column: it has the mark of a sentence, or more
 * than 30 characters. The table then begins without a header, and its first question would be lost.
 */
export function looksLikeQuestion(cell: string): boolean {
  return /[。！？；!?]|^.{31}/.test(cell)
}
