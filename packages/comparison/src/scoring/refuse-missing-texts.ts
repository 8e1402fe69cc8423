import { ValueCsvError } from '@valuecsv/errors'

/** An answer of a source that is to be scored. */
export interface AnswerToScore {
  readonly id: string
  readonly source: string
  readonly text: string
  readonly scores?: unknown
}

/** Throws `comparison/text-missing` for an answer that has scores and no text to score anew. `hint` is that of the error. */
export function refuseMissingTexts(answers: Iterable<AnswerToScore>, hint?: string): void {
  for (const { id, source, text, scores } of answers) {
    if (scores === undefined || text.trim() !== '') continue
    const message = `${source}: the answer "${id}" has scores but no text to score anew`
    throw new ValueCsvError('comparison/text-missing', message, hint === undefined ? {} : { hint })
  }
}
