import type { Phrase } from './phrase.ts'

const mark = /^!\s*/

/** A note as a caveat: a sentence that nobody may miss, which begins with an exclamation mark wherever notes are printed. */
export function caveat({ en, zh }: Phrase): Phrase {
  return { en: `! ${en}`, zh: `! ${zh}` }
}

/** Whether a note is a caveat. */
export function isCaveat({ en }: Phrase): boolean {
  return mark.test(en)
}

/** A caveat without its mark, for a page that shows caveats apart; other notes as they are. */
export function withoutMark({ en, zh }: Phrase): Phrase {
  return { en: en.replace(mark, ''), zh: zh.replace(mark, '') }
}
