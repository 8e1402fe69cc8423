import { type Component, defineAsyncComponent } from 'vue'
import LoadingFailed from './LoadingFailed.vue'
import type { ScreenId } from './screen-ids.ts'

function screen(loader: () => Promise<{ default: Component }>): Component {
  return defineAsyncComponent({ loader, errorComponent: LoadingFailed })
}

/** Each screen is loaded when it is first seen, its messages with it. */
export const SCREENS: Readonly<Record<ScreenId, Component>> = {
  score: screen(() => import('../score/ScoreScreen.vue')),
  files: screen(() => import('../files/FilesScreen.vue')),
  compare: screen(() => import('../compare/CompareScreen.vue')),
  values: screen(() => import('../values/ValuesScreen.vue')),
}
