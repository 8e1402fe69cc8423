import { ref, watchEffect } from 'vue'
import { keepChoice, keptChoice } from '../app/kept-choice.ts'

/** As the system has it, or one of the two whatever it has. */
export type Theme = 'system' | 'light' | 'dark'

/** The next theme of the switch. */
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

const kept = keptChoice('theme')

/** The theme of the page. */
export const theme = ref<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system')

watchEffect(() => {
  if (theme.value === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme.value
})

/** Goes on to the next theme, and keeps it for the next visit. */
export function switchTheme(): void {
  theme.value = NEXT[theme.value]
  keepChoice('theme', theme.value === 'system' ? undefined : theme.value)
}
