import { onScopeDispose, type Ref, ref } from 'vue'

/** Whether the window is as narrow as a phone; follows it. */
export function useNarrow(): Readonly<Ref<boolean>> {
  const query = matchMedia('(max-width: 36rem)')
  const isNarrow = ref(query.matches)
  const follow = () => {
    isNarrow.value = query.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return isNarrow
}
