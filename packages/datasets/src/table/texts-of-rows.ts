import { limitedNotices } from '../bytes/notice.ts'
import { wellFormedText } from '../records/record-place.ts'
import type { TextRecord } from '../records/text-record.ts'
import { layoutOfRows, type RowSource } from './layout-of-rows.ts'
import type { Cell, TableRow } from './table.ts'
import type { TableLayoutOptions } from './table-layout.ts'

/**
 * The texts of a table. Header row, column of texts and column of ids are found as `tableLayout` says; a text without
 * an id is called `row-12` by its row in the file. Rows whose text is empty are left out and told by `onNotice`.
 */
export async function* textsOfRows(source: RowSource, options: TableLayoutOptions = {}): AsyncGenerator<TextRecord> {
  const { file = 'table' } = options
  const notices = limitedNotices(options.onNotice, file)
  const { layout, rows } = await layoutOfRows(source, options)
  for await (const row of rows) {
    const cell = row.cells[layout.textColumn]
    if (cell === undefined) {
      notices.notify({ code: 'datasets/row-without-text', message: `${file}: row ${row.number} has no text, left out` })
      continue
    }
    const place = { file, line: row.number, onNotice: notices.notify }
    yield { id: rowId(row, layout.idColumn), text: wellFormedText(textOf(cell), place) }
  }
  notices.finish()
}

/** The id in the row, or one from its number. */
export function rowId(row: TableRow, idColumn: number | undefined): string {
  const id = idColumn === undefined ? undefined : row.cells[idColumn]
  return id === undefined ? `row-${row.number}` : String(id)
}

function textOf(cell: Exclude<Cell, undefined>): string {
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
}
