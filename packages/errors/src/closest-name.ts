/** Edits that turn `from` into `to`: insert, delete, replace, swap two neighbours (optimal string alignment). */
function editDistance(from: string, to: string): number {
  const rows = Array.from({ length: from.length + 1 }, (_, row) =>
    Array.from({ length: to.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  for (let row = 1; row <= from.length; row++) {
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let best = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        best = Math.min(best, rows[row - 2]![column - 2]! + 1)
      }
      rows[row]![column] = best
    }
  }
  return rows[from.length]![to.length]!
}

/** The name that was probably meant by `typed`; `undefined` when none is near (more than a third of it wrong, and more than one letter). */
export function closestName(typed: string, names: readonly string[]): string | undefined {
  let closest: string | undefined
  let fewest = Math.max(1, Math.floor(typed.length / 3)) + 1
  for (const name of names) {
    // One-letter names are skipped: a single substitution turns any letter into any other.
    if (Math.abs(name.length - typed.length) >= fewest || name.length < 2) continue
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase())
    if (distance < fewest) {
      closest = name
      fewest = distance
    }
  }
  return closest
}
