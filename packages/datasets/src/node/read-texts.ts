import { ValueCsvError } from '@valuecsv/errors'
import { readLines } from '../bytes/read-lines.ts'
import type { TextRecord } from '../records/text-record.ts'
import { textsOfRows } from '../table/texts-of-rows.ts'
import { type OpenRecords, openRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'
import { refuseIdleOptions } from './refuse-idle-options.ts'
import { textsOfLines } from './texts-of-lines.ts'

/**
 * The texts of a file, or of standard input for `-`: JSON Lines and CSV as a stream that reads on only when the next
 * text is asked for, xlsx as a whole, `.txt` a text a line. What was guessed (encoding, column, sheet) is told by
 * `onNotice`, how many answers were left out because they failed (status `error` or `empty`, or a blank text), and which
 * rows of a table because they have no text; a line of JSON gives a text also where that is blank.
 *
 * Throws `datasets/not-found`, `datasets/empty-file`, `datasets/unknown-format`, `datasets/no-such-sheet` and
 * `datasets/no-such-column` where the file has none, `datasets/no-texts`, and the errors of the readers, each with file and
 * line or row.
 */
export async function* readTexts(path: string, options: ReadFileOptions = {}): AsyncGenerator<TextRecord> {
  const opened = await openRecords(path, options)
  await refuseIdleOptions(opened, options)
  let count = 0
  for await (const text of await textsOf(opened, options)) {
    count++
    yield text
  }
  if (count === 0)
    throw new ValueCsvError('datasets/no-texts', `${opened.file}: expected at least one text, found none`)
}

/** The texts of a file that is open, see `readTexts`. */
export async function textsOf(opened: OpenRecords, options: ReadFileOptions): Promise<AsyncIterable<TextRecord>> {
  const { format, chunks, readOptions } = opened
  if (format === 'jsonl') return textsOfLines(chunks, readOptions)
  if (format === 'lines') return readLines(chunks, readOptions)
  return textsOfRows(await opened.rows(), layoutOptions(opened, options))
}

/** What the readers of tables are told. */
export function layoutOptions({ file }: OpenRecords, { column, header, onNotice }: ReadFileOptions) {
  return {
    file,
    ...(column !== undefined && { column }),
    ...(header !== undefined && { header }),
    ...(onNotice !== undefined && { onNotice }),
  }
}
