import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { OpenRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'

/**
 * Throws `datasets/no-such-sheet`, `datasets/no-such-column` and `datasets/unknown-format` where a sheet, a column or a header is
 * spoken of and the file can have none: whoever did meant another file.
 */
export async function refuseIdleOptions(
  { file, format, chunks }: OpenRecords,
  { sheet, column, header = 'auto' }: ReadFileOptions,
): Promise<void> {
  if (sheet !== undefined && format !== 'xlsx') {
    await chunks.return()
    throw new ValueCsvError('datasets/no-such-sheet', `${file}: expected a workbook with the sheet ${quoted(sheet)}`)
  }
  if (format !== 'lines' && format !== 'jsonl') return
  if (header !== 'auto') {
    await chunks.return()
    const found = format === 'lines' ? 'plain text' : 'JSON Lines'
    throw new ValueCsvError(
      'datasets/unknown-format',
      `${file}: expected a table, whose first row may be a header, found ${found}`,
    )
  }
  if (column !== undefined) {
    await chunks.return()
    const found =
      format === 'lines' ? 'plain text, which has a text a line' : 'JSON Lines, whose texts are called "text"'
    throw new ValueCsvError(
      'datasets/no-such-column',
      `${file}: expected a table with a column ${quoted(column)}, found ${found}`,
    )
  }
}
