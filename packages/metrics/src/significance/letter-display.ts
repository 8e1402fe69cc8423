/**
 * Gives each item letters so that two items share one if and only if they do not differ: a compact letter display, as
 * beside the bars of a chart. Items must come best first; the group of the best is then `a`. Groups are named a to z,
 * then aa, ab and so on; letters of an item stand in that order, with spaces between them where there are more than 26.
 *
 * Source: Piepho, "An Algorithm for a Letter-Based Representation of All-Pairwise Comparisons" (2004): insert, absorb
 * and sweep.
 *
 * @param differs whether two items differ; asked once for each pair, the better item first
 */
export function letterDisplay(count: number, differs: (first: number, second: number) => boolean): string[] {
  const groups = sweep(insertAndAbsorb(count, differs), count)
    // Bits fall with the item, so that groups with better items come first.
    .sort((a, b) => (a > b ? -1 : 1))
  return Array.from({ length: count }, (_, item) =>
    groups
      .flatMap((group, place) => (group & bit(count, item) ? [letter(place)] : []))
      .join(groups.length > 26 ? ' ' : ''),
  )
}

/** A group is a number with a bit for each item: the first item's is the highest. */
function bit(count: number, item: number): bigint {
  return 1n << BigInt(count - 1 - item)
}

/** The largest groups in which no two items differ. */
function insertAndAbsorb(count: number, differs: (first: number, second: number) => boolean): bigint[] {
  let groups = count === 0 ? [] : [(1n << BigInt(count)) - 1n]
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < count; second++) {
      if (!differs(first, second)) continue
      const both = bit(count, first) | bit(count, second)
      const parted = groups.filter((group) => (group & both) === both)
      groups = groups.filter((group) => (group & both) !== both)
      for (const part of parted.flatMap((group) => [group & ~bit(count, second), group & ~bit(count, first)])) {
        if (!groups.some((group) => (group & part) === part)) groups.push(part)
      }
    }
  }
  return groups
}

/** Takes an item out of each group without which it still shares a letter with all that it shared one with. */
function sweep(groups: bigint[], count: number): bigint[] {
  for (let at = groups.length - 1; at >= 0; at--) {
    for (let item = count - 1; item >= 0; item--) {
      const own = bit(count, item)
      if (!(groups[at]! & own)) continue
      const shared = groups.reduce((all, group, other) => (other !== at && group & own ? all | group : all), 0n)
      if ((groups[at]! & shared) !== groups[at]) continue
      groups[at]! &= ~own
      // Others of this group, now smaller, may be spared too.
      item = count
    }
  }
  return groups.filter((group) => group !== 0n)
}

/** a, b, … z, aa, ab, … */
function letter(place: number): string {
  const last = String.fromCharCode(97 + (place % 26))
  return place < 26 ? last : letter(Math.floor(place / 26) - 1) + last
}
