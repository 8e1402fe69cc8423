/**
 * Records by id, in the order in which ids first came; a later record replaces an earlier one with its id, of which
 * `onReplaced` is told.
 */
export async function latestById<T extends { readonly id: string }>(
  records: Iterable<T> | AsyncIterable<T>,
  onReplaced?: (earlier: T, later: T) => void,
): Promise<readonly T[]> {
  const byId = new Map<string, T>()
  for await (const record of records) {
    const earlier = byId.get(record.id)
    if (earlier !== undefined) onReplaced?.(earlier, record)
    byId.set(record.id, record)
  }
  return [...byId.values()]
}
