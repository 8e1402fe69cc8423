import { isValueCsvError } from '@valuecsv/errors'
import { ERROR_TITLES } from '../language/errors/error-titles.ts'
import type { Phrase } from '../language/phrase.ts'

/** One thing that was looked at. */
export interface Finding {
  /** Stable, for programs. */
  readonly id: string
  readonly name: Phrase
  /** `missing` is no fault: there are commands that do without. */
  readonly state: 'there' | 'missing' | 'wrong'
  readonly detail: Phrase
  /** What to do about it. */
  readonly hint?: string
}

/** A finding of what is simply so. */
export function there(id: string, name: Phrase, detail: string | Phrase): Finding {
  return { id, name, state: 'there', detail: inBoth(detail) }
}

/** A finding from an attempt: its answer is the detail, its error says what is wrong. */
export async function tried(id: string, name: Phrase, attempt: () => Promise<string | Phrase>): Promise<Finding> {
  try {
    return { id, name, state: 'there', detail: inBoth(await attempt()) }
  } catch (error) {
    const en = error instanceof Error ? error.message : String(error)
    const title = isValueCsvError(error) ? ERROR_TITLES.get(error.code) : undefined
    const detail = { en, zh: title === undefined ? en : `${title}：${en}` }
    const hint = isValueCsvError(error) ? error.hint : undefined
    return { id, name, state: 'wrong', detail, ...(hint === undefined ? {} : { hint }) }
  }
}

/** Names, numbers and paths are the same in both languages. */
function inBoth(text: string | Phrase): Phrase {
  return typeof text === 'string' ? { en: text, zh: text } : text
}
