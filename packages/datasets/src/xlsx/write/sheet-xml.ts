import { ValueCsvError } from '@valuecsv/errors'
import type { Notice } from '../../bytes/notice.ts'
import { columnName } from '../../table/column-name.ts'
import { CELL_STYLE } from './cell-style.ts'
import { cellXml } from './cell-xml.ts'
import type { Dropdown, NewColumn, NewSheet } from './new-sheet.ts'
import { rowHeight } from './row-height.ts'
import { escapeXml } from './xml-escapes.ts'

const mostRows = 1_048_576
const mostColumns = 16_384

/** How a sheet is written. */
export interface SheetXmlOptions {
  readonly file: string
  /** Whether it is the one in sight when the workbook opens. */
  readonly selected: boolean
  readonly notify: (notice: Notice) => void
  readonly signal: AbortSignal | undefined
}

/** The XML of a sheet in pieces of a row or more. Throws `datasets/xlsx-too-large` past the size of a sheet. */
export async function* sheetXml(sheet: NewSheet, options: SheetXmlOptions): AsyncGenerator<string> {
  const { name, rows, columns = [], headerRows = 0, dropdowns = [] } = sheet
  const { file, notify, signal } = options
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  yield `<sheetViews>${sheetView(sheet, options.selected)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`
  yield columnsXml(columns)
  yield '<sheetData>'
  const styles = columns.map(styleOf)
  let row = 0
  for await (const cells of rows) {
    signal?.throwIfAborted()
    row++
    if (row > mostRows || cells.length > mostColumns) {
      const most = `${mostRows} rows of ${mostColumns} cells`
      throw new ValueCsvError(
        'datasets/xlsx-too-large',
        `${file}: sheet "${name}", row ${row}: a sheet has ${most} at most`,
      )
    }
    const added = row <= headerRows ? CELL_STYLE.header : 0
    const written = cells.map((cell, column) =>
      cellXml(cell, { file, sheet: name, row, column, style: (styles[column] ?? 0) + added, notify }),
    )
    const height = rowHeight(cells, columns)
    yield `<row r="${row}"${height === undefined ? '' : ` ht="${height}"`}>${written.join('')}</row>`
  }
  yield `</sheetData>${dropdownsXml(dropdowns)}</worksheet>`
}

function sheetView({ headerRows = 0, frozenColumns = 0 }: NewSheet, selected: boolean): string {
  const start = `<sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`
  if (headerRows === 0 && frozenColumns === 0) return `${start}/>`
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${headerRows > 0 ? ` ySplit="${headerRows}"` : ''}`
  const pane = `${headerRows > 0 ? 'bottom' : 'top'}${frozenColumns > 0 ? 'Right' : 'Left'}`
  const corner = `${columnName(frozenColumns)}${headerRows + 1}`
  const chosen = `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  return `${start}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>${chosen}</sheetView>`
}

function columnsXml(columns: readonly NewColumn[]): string {
  const sized = columns.flatMap(({ width }, column) =>
    width === undefined ? [] : `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  )
  return sized.length === 0 ? '' : `<cols>${sized.join('')}</cols>`
}

function styleOf({ wrap = false, centered = false }: NewColumn): number {
  return (wrap ? CELL_STYLE.wrapped : 0) + (centered ? CELL_STYLE.centered : 0)
}

function dropdownsXml(dropdowns: readonly Dropdown[]): string {
  if (dropdowns.length === 0) return ''
  const lists = dropdowns.map(({ column, rows: [first, last], choices, prompt }) => {
    const range = `${columnName(column)}${first}:${columnName(column)}${last}`
    const shown = prompt
      ? ` showInputMessage="1" promptTitle="${escapeXml(prompt.title)}" prompt="${escapeXml(prompt.text)}"`
      : ''
    const list = `<formula1>${escapeXml(`"${choices.join(',')}"`)}</formula1>`
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1"${shown} sqref="${range}">${list}</dataValidation>`
  })
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}
