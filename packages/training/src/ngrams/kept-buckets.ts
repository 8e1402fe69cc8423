/**
 * The buckets that occur in at least `minimumTexts` of the texts, ascending.
 *
 * @param texts The distinct buckets of each text.
 */
export function keptBuckets(texts: readonly Uint32Array[], minimumTexts: number): Uint32Array {
  const all = new Uint32Array(texts.reduce((sum, found) => sum + found.length, 0))
  let length = 0
  for (const found of texts) {
    all.set(found, length)
    length += found.length
  }
  all.sort()
  let kept = 0
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to] === all[from]) to += 1
    if (to - from >= minimumTexts) {
      all[kept] = all[from] as number
      kept += 1
    }
  }
  return all.slice(0, kept)
}
