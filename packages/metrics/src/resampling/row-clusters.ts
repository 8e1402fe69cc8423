import { ValueCsvError } from '@valuecsv/errors'

/** Gives the rows of each cluster, clusters in the order in which they first come; without keys each row is one. */
export function rowClusters(rows: number, keys: ArrayLike<number | string> | undefined): Uint32Array[] {
  if (keys === undefined) return Array.from({ length: rows }, (_, row) => Uint32Array.of(row))
  if (keys.length !== rows) {
    throw new ValueCsvError('metrics/shape-mismatch', `clusters has ${keys.length} keys for ${rows} rows`)
  }
  const byKey = new Map<number | string, number[]>()
  for (let row = 0; row < rows; row++) {
    const key = keys[row]!
    const members = byKey.get(key)
    if (members) members.push(row)
    else byKey.set(key, [row])
  }
  return Array.from(byKey.values(), (members) => Uint32Array.from(members))
}
