import type { Language } from '@valuecsv/report'
import { useI18n } from 'vue-i18n'
import { language } from './i18n.ts'

/** The sentences of a screen in both languages, by the same keys. */
export type Messages<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/**
 * `t(key, { name: … })`: the message in the language of the page, with `{name}` replaced. To be called in the set-up of a
 * component. `{`, `}`, `@`, `$` and `|` in a message have meanings of their own to vue-i18n.
 */
export function useMessages<Key extends string>(messages: Messages<Key>) {
  // Its own type follows each message into the depths. A local scope is the component's only one: of a second call it
  // would leave the messages aside.
  const { t } = useI18n({ useScope: 'isolated', inheritLocale: true, messages } as object) as unknown as Translator
  return { t: (key: Key, values: Readonly<Record<string, unknown>> = {}) => t(key, values), language }
}

interface Translator {
  t(key: string, values: Readonly<Record<string, unknown>>): string
}
