import type { ByteSource, ReadOptions } from '../bytes/read-options.ts'
import { readJsonLines } from '../json-lines/read-json-lines.ts'
import { parseTextRecord } from '../records/parsing/parse-text-record.ts'
import type { RecordParser } from '../records/parsing/record-place.ts'
import type { TextRecord } from '../records/text-record.ts'
import { isBlank } from '../table/is-blank.ts'

/**
 * The texts of JSON Lines. Answers of the status `error` or `empty`, or with a blank text, are no texts: they are left out, and
 * in the end it is told how many. Every other line gives a text, also a blank one, so that none is missing beside its scores.
 * Throws as `readJsonLines` does.
 */
export async function* textsOfLines(source: ByteSource, options: ReadOptions): AsyncGenerator<TextRecord> {
  let failed = 0
  const parse: RecordParser<TextRecord | undefined> = (value, place) => {
    if (!isFailedAnswer(value)) return parseTextRecord(value, place)
    failed++
    return undefined
  }
  for await (const text of readJsonLines(source, parse, options)) if (text !== undefined) yield text
  if (failed === 0) return
  const problem = `${failed === 1 ? '1 answer' : `${failed} answers`} of the status error or empty, or with a blank text, left out`
  options.onNotice?.({ code: 'datasets/failed-answers', message: `${options.file ?? 'input'}: ${problem}` })
}

/** A text may have a status of its own; an answer names its LLM beside it. One whose text is blank is empty, see `parseAnswerRecord`. */
function isFailedAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('llm' in value) || typeof value.llm !== 'string') return false
  const { status, text } = value as { readonly status?: unknown; readonly text?: unknown }
  return status === 'error' || status === 'empty' || text === null || (typeof text === 'string' && isBlank(text))
}
