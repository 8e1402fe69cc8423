import { ValueCsvError } from '@valuecsv/errors'
import { columnName } from '../table/column-name.ts'
import type { Cell, TableRow } from '../table/table.ts'

/** What a parser of CSV is told. */
export interface CsvParserOptions {
  readonly file: string
  readonly delimiter: string
  /** The longest row in UTF-16 units. */
  readonly maxRowLength: number
}

/**
 * A parser of CSV (RFC 4180; rows end in CRLF, LF or CR) that is fed text piece by piece. Blank rows count in the
 * numbering and are left out, as are empty cells (`undefined`).
 */
export function csvParser({ file, delimiter, maxRowLength }: CsvParserOptions) {
  const plainEnd = new RegExp(`[${delimiter.replace(/[\\\]^-]/, '\\$&')}\r\n]`, 'g')
  let rows: TableRow[] = []
  let cells: Cell[] = []
  let field = ''
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  let number = 1
  let rowLength = 0
  let afterReturn = false

  function endField(): void {
    cells.push(field === '' ? undefined : field)
    field = ''
    state = 'start'
  }

  function endRow(): void {
    endField()
    if (cells.some((cell) => cell !== undefined)) rows.push({ number, cells })
    cells = []
    rowLength = 0
    number++
  }

  function grow(piece: string): void {
    field += piece
    rowLength += piece.length + 1
    if (rowLength > maxRowLength) {
      const hint = state === 'quoted' ? { hint: 'A quotation mark that is not closed makes one row of many.' } : {}
      throw new ValueCsvError(
        'datasets/record-too-long',
        `${file}: row ${number} is longer than ${maxRowLength} characters`,
        hint,
      )
    }
  }

  /** Takes the separator at `at`, which follows a field. */
  function separator(character: string): void {
    if (character === delimiter) endField()
    else {
      afterReturn = character === '\r'
      endRow()
    }
  }

  function push(text: string): readonly TableRow[] {
    rows = []
    let at = 0
    while (at < text.length) {
      if (afterReturn) {
        afterReturn = false
        if (text[at] === '\n') {
          at++
          continue
        }
      }
      if (state === 'start' && text[at] === '"') {
        state = 'quoted'
        at++
      } else if (state === 'quoted') {
        const quote = text.indexOf('"', at)
        grow(text.slice(at, quote < 0 ? text.length : quote))
        at = quote < 0 ? text.length : quote + 1
        if (quote >= 0) state = 'closed'
      } else if (state === 'closed' && text[at] === '"') {
        grow('"')
        state = 'quoted'
        at++
      } else {
        plainEnd.lastIndex = at
        const end = plainEnd.exec(text)?.index ?? text.length
        if (state === 'closed' && end > at) {
          const found = JSON.stringify(text.slice(at, Math.min(end, at + 20)))
          throw new ValueCsvError(
            'datasets/csv-quote',
            `${file}: row ${number}, column ${columnName(cells.length)}: expected a separator after the closing quotation mark, found ${found}`,
          )
        }
        grow(text.slice(at, end))
        if (end > at) state = 'plain'
        if (end < text.length) separator(text[end]!)
        at = end + 1
      }
    }
    return rows
  }

  function end(): readonly TableRow[] {
    rows = []
    if (state === 'quoted') {
      throw new ValueCsvError(
        'datasets/csv-quote',
        `${file}: row ${number}, column ${columnName(cells.length)}: a quotation mark is opened and never closed`,
      )
    }
    if (state !== 'start' || cells.length > 0) endRow()
    return rows
  }

  return { push, end }
}
