import { shallowRef, watch } from 'vue'
import type { TableClient } from '../store/table-client.ts'
import type { RowPreview } from '../store/table-messages.ts'

/** More than this is forgotten: scrolling through all of a long file must not fill the page. */
const MOST_KEPT = 5000

/** The beginnings of the texts of rows, fetched when they come into sight. `table` changes when other rows take their place. */
export function usePreviews(client: () => TableClient, table: () => unknown) {
  const previews = shallowRef<ReadonlyMap<number, RowPreview>>(new Map())
  const asked = new Set<number>()

  watch(table, () => {
    previews.value = new Map()
    asked.clear()
  })

  async function want(rows: readonly number[]): Promise<void> {
    const missing = rows.filter((row) => !asked.has(row))
    if (missing.length === 0) return
    const of = table()
    for (const row of missing) asked.add(row)
    const fetched = await client()
      .call('previews', missing)
      .catch(() => undefined)
    if (fetched === undefined || of !== table()) return
    let kept = [...previews.value]
    if (kept.length > MOST_KEPT) {
      const inSight = new Set(rows)
      kept = kept.filter(([row]) => inSight.has(row))
      asked.clear()
      for (const row of rows) asked.add(row)
    }
    previews.value = new Map([...kept, ...missing.map((row, index) => [row, fetched[index]!] as const)])
  }

  return { previews, want }
}
