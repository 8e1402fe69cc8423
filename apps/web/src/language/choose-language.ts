import type { Language } from '@valuecsv/report'

/** The language that was named, in the address or earlier, else the first one of the browser's that the page speaks. */
export function chooseLanguage(named: readonly (string | undefined)[], preferred: readonly string[]): Language {
  const chosen = named.find((language) => language === 'en' || language === 'zh')
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0])
  return (chosen ?? spoken.find((language) => language === 'en' || language === 'zh') ?? 'en') as Language
}
