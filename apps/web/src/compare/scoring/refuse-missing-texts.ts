import { ValueCsvError } from '@valuecsv/errors'
import type { SourcedAnswer } from '../sources/source.ts'

/** Throws `web/text-missing` for an answer that came with scores and without the text to score anew. */
export function refuseMissingTexts(answers: Iterable<SourcedAnswer>): void {
  for (const { id, source, text } of answers) {
    if (text.trim() !== '') continue
    throw new ValueCsvError('web/text-missing', `${source}: the answer "${id}" has scores but no text to score anew`)
  }
}
