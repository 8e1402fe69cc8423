import type { Language } from '@valuecsv/report'
import { type Ref, watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { keepChoice, keptChoice } from '../app/kept-choice.ts'
import { route, setParameters, VISITED } from '../app/route.ts'
import { chooseLanguage } from './choose-language.ts'

/** Messages stand with the screens (`useMessages`); what they share is the language. */
export const i18n = createI18n({
  legacy: false,
  locale: chooseLanguage([route.value.parameters.lang, keptChoice('language')], navigator.languages) as string,
  messages: { en: {}, zh: {} } as Record<string, Record<string, string>>,
  missingWarn: false,
  fallbackWarn: false,
})

/** The language of the page. */
export const language = i18n.global.locale as unknown as Ref<Language>

/** Speaks another language from now on, and at the next visit. */
export function setLanguage(chosen: Language): void {
  keepChoice('language', chosen)
  setParameters({ lang: chosen })
  language.value = chosen
}

addEventListener('popstate', ({ state }) => {
  const { lang } = route.value.parameters
  if (state !== VISITED) language.value = chooseLanguage([lang, language.value], [])
  // An address from before names the language of that time: what was chosen since holds.
  else if (lang !== undefined) setParameters({ lang: language.value })
})
watch(
  i18n.global.locale,
  (tag) => {
    document.documentElement.lang = tag === 'zh' ? 'zh-Hans' : 'en'
  },
  { immediate: true },
)
