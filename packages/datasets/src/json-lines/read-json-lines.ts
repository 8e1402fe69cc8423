import { ValueCsvError } from '@valuecsv/errors'
import { limitedNotices } from '../bytes/notice.ts'
import type { ByteSource, ReadOptions } from '../bytes/read-options.ts'
import { textBlocks } from '../bytes/text-blocks.ts'
import type { RecordParser } from '../records/parsing/record-place.ts'

/** How to read JSON Lines. */
export interface ReadJsonLinesOptions extends ReadOptions {
  /**
   * What to do with a last line that has no end and is no JSON, as a killed writer leaves it: `error` (default), or
   * `drop` it and tell.
   */
  readonly cutOffEnd?: 'error' | 'drop'
}

/**
 * Reads JSON Lines as a stream, a record a line; blank lines are skipped. `parse` is `parseTextRecord`,
 * `parseLabelledText`, `parseScoredText` or `parseAnswerRecord`.
 *
 * Throws `datasets/not-json` and the errors of `parse` with file and line, `datasets/record-too-long` for a line over
 * `maxRecordBytes` (4 MiB unless said otherwise), `datasets/invalid-bytes` and `datasets/unknown-encoding`.
 */
export async function* readJsonLines<T>(
  source: ByteSource,
  parse: RecordParser<T>,
  options: ReadJsonLinesOptions = {},
): AsyncGenerator<T> {
  const { file = 'input', cutOffEnd = 'error' } = options
  const notices = limitedNotices(options.onNotice, file)
  for await (const block of textBlocks(source, {
    ...options,
    mayBeCutOff: cutOffEnd === 'drop',
    onNotice: notices.notify,
  })) {
    let line = block.line
    let start = 0
    while (start < block.text.length) {
      const newline = block.text.indexOf('\n', start)
      const end = newline < 0 ? block.text.length : newline
      // Files that were joined keep the byte order mark of each.
      if (block.text.charCodeAt(start) === 0xfeff) start++
      const json = block.text.slice(start, end)
      if (json.trim() !== '') {
        const value = parsedJson(json)
        if (value === undefined) {
          if (newline >= 0 || cutOffEnd === 'error') throw notJson(json, file, line)
          notices.notify({ code: 'datasets/cut-off-end', message: `${file}: line ${line} is cut off, left out` })
        } else yield parse(value, { file, line, onNotice: notices.notify })
      }
      start = end + 1
      line++
    }
  }
  notices.finish()
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function notJson(json: string, file: string, line: number): ValueCsvError {
  let cause: unknown
  try {
    JSON.parse(json)
  } catch (error) {
    cause = error
  }
  const start = json.trim().slice(0, 40)
  const hint = hintOf(json.trim())
  return new ValueCsvError(
    'datasets/not-json',
    `${file}: line ${line}: expected one JSON object a line, found ${JSON.stringify(start)}`,
    { cause, ...(hint !== '' && { hint }) },
  )
}

function hintOf(json: string): string {
  if (/^[[\]{},]{1,40}$/.test(json)) return 'JSON Lines has a whole object on each line, without a list around them.'
  const word = /[:[,]\s*(-?(?:NaN|Infinity))\s*[,\]}]/.exec(json)?.[1]
  if (word !== undefined) return `JSON has no ${word}: leave the number out, or write null.`
  return /^[^{["]*,/.test(json) ? 'This looks like CSV; here JSON Lines are read.' : ''
}
