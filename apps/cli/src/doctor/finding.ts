import { isValueCsvError } from '@valuecsv/errors'
import type { Phrase } from '../language/phrase.ts'

/** One thing that was looked at. */
export interface Finding {
  /** Stable, for programs. */
  readonly id: string
  readonly name: Phrase
  /** `missing` is no fault: there are commands that do without. */
  readonly state: 'there' | 'missing' | 'wrong'
  readonly detail: string
  /** What to do about it. */
  readonly hint?: string
}

/** A finding of what is simply so. */
export function there(id: string, name: Phrase, detail: string): Finding {
  return { id, name, state: 'there', detail }
}

/** A finding from an attempt: its answer is the detail, its error says what is wrong. */
export async function tried(id: string, name: Phrase, attempt: () => Promise<string>): Promise<Finding> {
  try {
    return { id, name, state: 'there', detail: await attempt() }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const hint = isValueCsvError(error) ? error.hint : undefined
    return { id, name, state: 'wrong', detail: message, ...(hint === undefined ? {} : { hint }) }
  }
}
