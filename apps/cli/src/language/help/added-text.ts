import type { Translate } from './chinese-help.ts'

const title = 'Examples:'

/** Translates a text that stands after the help. Of examples, that is their title and what follows a `#`. */
export function translateAddedText(text: string, translate: Translate): string {
  const core = text.trim()
  if (!core.startsWith(`${title}\n`)) return text.replace(core, () => translate(core))
  return text
    .replace(title, () => translate(title))
    .replace(/ # (.*)$/gm, (_, comment: string) => ` # ${translate(comment)}`)
}
