import type { Language, Phrase } from '@valuecsv/report'

/** The languages that the program speaks. */
export const LANGUAGES = ['en', 'zh'] as const

export type { Language, Phrase }

/** The language that the locale variables ask for, in the order POSIX gives them; English unless they say Chinese. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^zh(?:[_.@-]|$)/i.test(locale) ? 'zh' : 'en'
}
