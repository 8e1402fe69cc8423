import { nextTick, type WatchSource, watch } from 'vue'

/**
 * Where one of the changes takes away the control that has the focus, `next` gets it: without one a keyboard begins at the top of
 * the page again.
 */
export function useKeptFocus(changes: WatchSource[], next: () => HTMLElement | null | undefined): void {
  watch(changes, async () => {
    const { activeElement } = document
    await nextTick()
    // Only where nobody else has it by then.
    if (activeElement?.isConnected === false && document.activeElement === document.body)
      next()?.focus({ preventScroll: true })
  })
}
