/** Marks that end or join sentences; a full stop only before a space or at the end, as names hold it (`GPT-4.1`). */
const sentenceMark = /[。！？；，、!?;]|[.,](?:\s|$)/

/** Whether all cells of a row, at least two, could name columns: short, no sentence, no number, each but once. */
export function looksLikeNames(cells: readonly string[]): boolean {
  if (cells.length < 2 || new Set(cells).size < cells.length) return false
  return cells.every((cell) => /^[^\d\s+\-.,].{0,39}$/u.test(cell) && !sentenceMark.test(cell))
}
