import { onScopeDispose, watch } from 'vue'

/** The browser asks before the page is left while `isNeeded`. */
export function useLeaveWarning(isNeeded: () => boolean): void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  watch(
    isNeeded,
    // A listener keeps the page out of the browser's cache of pages: only while it has something to say.
    (is) => (is ? addEventListener('beforeunload', warn) : removeEventListener('beforeunload', warn)),
    { immediate: true },
  )
  onScopeDispose(() => removeEventListener('beforeunload', warn))
}
