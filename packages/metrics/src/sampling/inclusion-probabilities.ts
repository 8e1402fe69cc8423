import { ValueCsvError } from '@valuecsv/errors'

/**
 * Gives each row's chance to be drawn so that small groups are not lost: in proportion to 1 over the size of the
 * smallest group that the row belongs to, at most 1, together `size`. So every group may expect the same least number
 * of rows in the sample, or all of its own where it has fewer.
 *
 * @param groups for each row the names of its groups, at least one
 * @param size how many rows are wanted; as many as there are or more give each row the chance 1
 * @throws `metrics/sample-size` when size is not a whole number from 1
 */
export function inclusionProbabilities(groups: readonly (readonly string[])[], size: number): Float64Array {
  if (!Number.isInteger(size) || size < 1) {
    throw new ValueCsvError('metrics/sample-size', `size is ${size}, expected a whole number from 1`)
  }
  const rows = groups.length
  if (size >= rows) return new Float64Array(rows).fill(1)
  const sizes = new Map<string, number>()
  for (const name of groups.flatMap((own) => [...new Set(own)])) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const smallest = Float64Array.from(groups, (own) => Math.min(...own.map((name) => sizes.get(name)!)))
  // A row of a group smaller than what each may expect is certain, which leaves more to the others. Where the two are
  // equal, rounding may open the group again: the certain ones only ever become more.
  let expected = 0
  for (let certain = -1; ; ) {
    const open = smallest.filter((group) => group > expected)
    if (rows - open.length <= certain) return smallest.map((group) => Math.min(1, expected / group))
    certain = rows - open.length
    expected = (size - certain) / open.reduce((sum, group) => sum + 1 / group, 0)
  }
}
