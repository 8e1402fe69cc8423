import { limitedNotices } from '../bytes/notice.ts'
import { wellFormedText } from '../records/parsing/record-place.ts'
import type { TextRecord } from '../records/text-record.ts'
import { isBlank } from './is-blank.ts'
import { layoutOfRows, type RowSource } from './layout-of-rows.ts'
import { refuseErrorCell } from './refuse-error-cell.ts'
import type { TableRow } from './table.ts'
import { columnLabel, type TableLayout, type TableLayoutOptions } from './table-layout.ts'
import { tellBeyondHeader } from './tell-beyond-header.ts'

/**
 * The texts of a table. Header row, column of texts and column of ids are found as `tableLayout` says; a text without
 * an id is called `row-12` by its row in the file. Rows whose text is empty are left out and told by `onNotice`.
 * Throws `datasets/error-cell` for a text or an id whose formula failed.
 */
export async function* textsOfRows(source: RowSource, options: TableLayoutOptions = {}): AsyncGenerator<TextRecord> {
  const { file = 'table' } = options
  const notices = limitedNotices(options.onNotice, file)
  const { layout, rows } = await layoutOfRows(source, options)
  const column = columnLabel(layout.names, layout.textColumn)
  for await (const row of rows) {
    tellBeyondHeader(row, layout, file, notices.notify)
    const cell = refuseErrorCell(row.cells[layout.textColumn], { file, row: row.number, column })
    if (cell === undefined || isBlank(cell)) {
      notices.notify({ code: 'datasets/row-without-text', message: `${file}: row ${row.number} has no text, left out` })
      continue
    }
    const place = { file, line: row.number, onNotice: notices.notify }
    yield { id: rowId(row, layout, file), text: wellFormedText(textOf(cell), place) }
  }
  notices.finish()
}

/** The id in the row, or one from its number. Throws `datasets/error-cell`. */
export function rowId(row: TableRow, { names, idColumn }: TableLayout, file: string): string {
  if (idColumn === undefined) return `row-${row.number}`
  const cell = row.cells[idColumn]
  const id =
    typeof cell === 'object'
      ? refuseErrorCell(cell, { file, row: row.number, column: columnLabel(names, idColumn) })
      : cell
  return id === undefined ? `row-${row.number}` : String(id)
}

function textOf(cell: string | number | boolean): string {
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
}
