import { ValueCsvError } from '@valuecsv/errors'
import type { OpenRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'

/**
 * Throws `datasets/no-such-sheet` and `datasets/no-such-column` where a sheet or a column is named and the file has
 * none: whoever named it meant another file.
 */
export async function refuseIdleOptions(
  { file, format, chunks }: OpenRecords,
  { sheet, column }: ReadFileOptions,
): Promise<void> {
  if (sheet !== undefined && format !== 'xlsx') {
    await chunks.return()
    throw new ValueCsvError('datasets/no-such-sheet', `${file}: expected a workbook with the sheet "${sheet}"`)
  }
  if (column !== undefined && (format === 'lines' || format === 'jsonl')) {
    await chunks.return()
    const found =
      format === 'lines' ? 'plain text, which has a text a line' : 'JSON Lines, whose texts are called "text"'
    throw new ValueCsvError(
      'datasets/no-such-column',
      `${file}: expected a table with a column "${column}", found ${found}`,
    )
  }
}
