import type { TextRecord } from '../records/text-record.ts'
import { layoutOfRows, type RowSource } from './layout-of-rows.ts'
import type { TableLayoutOptions } from './table-layout.ts'
import { textRows } from './text-rows.ts'

/**
 * The texts of a table. Header row, column of texts and column of ids are found as `tableLayout` says; a text without
 * an id is called `row-12` by its row in the file. Rows whose text is empty are left out and told by `onNotice`.
 * Throws `datasets/error-cell` for a text or an id whose formula failed.
 */
export async function* textsOfRows(source: RowSource, options: TableLayoutOptions = {}): AsyncGenerator<TextRecord> {
  const { layout, rows } = await layoutOfRows(source, options)
  for await (const { id, text } of textRows(rows, layout, options)) yield { id, text }
}
