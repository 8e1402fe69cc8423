/** Sorted bounds of runs: a code point is in the set when an odd number of bounds is at or below it. */
export type CodePointSet = Int32Array

/** The set written as `gap length gap length …`, gaps counted from the end of the run before. */
export function codePointSet(runs: string): CodePointSet {
  let bound = 0
  return Int32Array.from(runs.split(' '), (step) => {
    bound += Number(step)
    return bound
  })
}

/** Whether the set has the code point. */
export function hasCodePoint(set: CodePointSet, codePoint: number): boolean {
  let low = 0
  let high = set.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (set[middle]! <= codePoint) low = middle + 1
    else high = middle
  }
  return low % 2 === 1
}
