import { type ByteSource, defaultMaxRecordBytes, type ReadOptions } from '../bytes/read-options.ts'
import { textBlocks } from '../bytes/text-blocks.ts'
import type { TableRow } from '../table/table.ts'
import { csvParser } from './csv-parser.ts'
import { likelyDelimiter } from './likely-delimiter.ts'

/** How to read CSV. */
export interface ReadCsvOptions extends ReadOptions {
  /** The character between cells. Default: comma, tab or semicolon, whichever the first row has most of. */
  readonly delimiter?: string
}

/**
 * Reads the rows of a CSV file as a stream. Cells are strings, `undefined` where empty; cells in quotation marks may
 * hold line ends.
 *
 * Throws `datasets/csv-quote`, `datasets/record-too-long` for a row over `maxRecordBytes`, and the errors of decoding:
 * `datasets/invalid-bytes`, `datasets/unknown-encoding`.
 */
export async function* readCsvRows(source: ByteSource, options: ReadCsvOptions = {}): AsyncGenerator<TableRow> {
  const { file = 'input', maxRecordBytes = defaultMaxRecordBytes } = options
  let parser: ReturnType<typeof csvParser> | undefined
  for await (const { text } of textBlocks(source, { ...options, returnEndsLine: true })) {
    parser ??= csvParser({ file, delimiter: options.delimiter ?? likelyDelimiter(text), maxRowLength: maxRecordBytes })
    yield* parser.push(text)
  }
  if (parser !== undefined) yield* parser.end()
}
