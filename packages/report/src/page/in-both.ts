import { escapeHtml } from '../html/escape-html.ts'
import type { Phrase } from '../tables/phrase.ts'

/** An element for each language, of which the page shows one. */
export function inBoth(name: string, { en, zh }: Phrase): string {
  const element = (language: string, tongue: string, text: string) =>
    `<${name} class="in-${language}" lang="${tongue}">${escapeHtml(text)}</${name}>`
  return element('en', 'en', en) + element('zh', 'zh-Hans', zh)
}
