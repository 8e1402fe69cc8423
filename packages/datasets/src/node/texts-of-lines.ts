import type { ByteSource, ReadOptions } from '../bytes/read-options.ts'
import { readJsonLines } from '../json-lines/read-json-lines.ts'
import { parseTextRecord } from '../records/parsing/parse-text-record.ts'
import type { RecordPlace } from '../records/parsing/record-place.ts'
import type { TextRecord } from '../records/text-record.ts'

/**
 * The texts of JSON Lines. Answers of the status `error` or `empty` are no texts: they are left out, and in the end it is
 * told how many. Throws as `readJsonLines` does.
 */
export async function* textsOfLines(source: ByteSource, options: ReadOptions): AsyncGenerator<TextRecord> {
  let failed = 0
  for await (const text of readJsonLines(source, parseUnlessFailed, options)) {
    if (text === undefined) failed++
    else yield text
  }
  if (failed === 0) return
  const problem = `${failed === 1 ? '1 answer' : `${failed} answers`} of the status error or empty, left out`
  options.onNotice?.({ code: 'datasets/failed-answers', message: `${options.file ?? 'input'}: ${problem}` })
}

function parseUnlessFailed(value: unknown, place: RecordPlace): TextRecord | undefined {
  return isFailedAnswer(value) ? undefined : parseTextRecord(value, place)
}

/** A text may have a status of its own; an answer names its LLM beside it. */
function isFailedAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('llm' in value) || !('status' in value)) return false
  return typeof value.llm === 'string' && (value.status === 'error' || value.status === 'empty')
}
