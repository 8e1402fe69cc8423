import { limitedNotices } from '../bytes/notice.ts'
import { wellFormedText } from '../records/parsing/record-place.ts'
import { isBlank } from './is-blank.ts'
import { refuseErrorCell } from './refuse-error-cell.ts'
import type { TableRow } from './table.ts'
import { columnLabel, type TableLayout, type TableLayoutOptions } from './table-layout.ts'
import { tellBeyondHeader } from './tell-beyond-header.ts'

/** A row of a table that has a text. */
export interface TextRow {
  readonly row: TableRow
  readonly id: string
  readonly text: string
}

/**
 * The rows behind the header that have a text; the others are left out and told by `onNotice`. A text without an id is
 * called `row-12` by its row in the file. Throws `datasets/error-cell` for a text or an id whose formula failed.
 */
export async function* textRows(
  rows: AsyncIterable<TableRow>,
  layout: TableLayout,
  { file = 'table', onNotice }: TableLayoutOptions,
): AsyncGenerator<TextRow> {
  const notices = limitedNotices(onNotice, file)
  const column = columnLabel(layout.names, layout.textColumn)
  for await (const row of rows) {
    tellBeyondHeader(row, layout, file, notices.notify)
    const cell = refuseErrorCell(row.cells[layout.textColumn], { file, row: row.number, column })
    if (cell === undefined || isBlank(cell)) {
      notices.notify({ code: 'datasets/row-without-text', message: `${file}: row ${row.number} has no text, left out` })
      continue
    }
    const placeOfKey = () => `row ${row.number}, column ${column}`
    const place = { file, line: row.number, placeOfKey, onNotice: notices.notify }
    yield { row, id: rowId(row, layout, file), text: wellFormedText(textOf(cell), place) }
  }
  notices.finish()
}

/** The id in the row, or one from its number. Throws `datasets/error-cell`. */
function rowId(row: TableRow, { names, idColumn }: TableLayout, file: string): string {
  if (idColumn === undefined) return `row-${row.number}`
  const place = { file, row: row.number, column: columnLabel(names, idColumn) }
  const id = refuseErrorCell(row.cells[idColumn], place)
  return id === undefined ? `row-${row.number}` : String(id)
}

/** A cell as text: truth values as a spreadsheet shows them, numbers without the format of their cell. */
function textOf(cell: string | number | boolean): string {
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
}
