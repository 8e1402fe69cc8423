/** Records by id, in the order in which ids first came; a later record replaces an earlier one with its id. */
export async function latestById<T extends { readonly id: string }>(
  records: Iterable<T> | AsyncIterable<T>,
): Promise<readonly T[]> {
  const byId = new Map<string, T>()
  for await (const record of records) byId.set(record.id, record)
  return [...byId.values()]
}
