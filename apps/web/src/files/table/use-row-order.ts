import { onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import { isWholeFile, type RowView, WHOLE_FILE } from '../store/row-view.ts'
import type { TableClient } from '../store/table-client.ts'

/** Typing rests this long before rows are looked for; while rows are being scored, they are sorted anew this often. */
const [REST_MS, ANEW_MS] = [200, 1000]

/** The rows that are shown, in their order: `undefined` is all as they stand in the file. `version` grows with new scores. */
export function useRowOrder(client: () => TableClient, version: () => number) {
  const view = shallowRef<RowView>(WHOLE_FILE)
  const order = shallowRef<Uint32Array>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function look(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const asked = ++latest
    if (isWholeFile(view.value)) {
      order.value = undefined
      return
    }
    const found = await client()
      .call('order', view.value)
      .catch(() => undefined)
    if (asked === latest && found !== undefined) order.value = found
  }

  watch(view, (now, before) => {
    clearTimeout(timer)
    if (now.text === before.text) look()
    else timer = setTimeout(look, REST_MS)
  })
  watch(version, () => {
    if (timer === undefined && !isWholeFile(view.value)) timer = setTimeout(look, ANEW_MS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { view, order: shallowReadonly(order) }
}
