import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { Notice } from '../bytes/notice.ts'
import { columnName } from '../table/column-name.ts'
import type { Cell, TableRow } from '../table/table.ts'
import { columnOfReference } from './cell-reference.ts'
import { dateText } from './dates/date-text.ts'
import { scanXml, xmlAttribute } from './scan-xml.ts'
import type { XlsxLimits } from './xlsx-limits.ts'
import { decodeCellString, decodeXmlText } from './xml-text.ts'

/** A cell as Excel and WPS write nearly all: taken at one stroke, which halves the time. */
const plainCell = /<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d+")?(?: t="[sn]")?><v>[^<&>]{1,30}<\/v><\/c>/y

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly string[]
  /** Which styles show a number as a date; see `dateStyles`. */
  readonly dates: readonly boolean[]
  /** Whether days count from 1904. */
  readonly from1904: boolean
}

/** What messages call a sheet, and who hears of its hidden rows. */
export interface SheetPlace {
  readonly file: string
  readonly sheet: string
  readonly onNotice: ((notice: Notice) => void) | undefined
}

/**
 * The rows of a sheet that hold a value. Formulas give their stored result, an `ErrorCell` where they failed; dates are texts
 * (`dateText`). Hidden rows are read like the others and told. Throws `datasets/xlsx-damaged` and `datasets/xlsx-too-large`
 * with sheet, row and column.
 */
export function sheetRows(
  xml: string,
  { strings, dates, from1904 }: CellContext,
  limits: Required<XlsxLimits>,
  { file, sheet, onNotice }: SheetPlace,
): readonly TableRow[] {
  const hasDates = dates.includes(true)
  const rows: TableRow[] = []
  let cells: Cell[] = []
  let row = 0
  let column = -1
  let count = 0
  let type: string | undefined
  let raw = ''
  let style: string | undefined
  let wanted = false
  let inPhonetic = false
  let isHidden = false
  let hiddenRows = 0
  const damaged = (place: string, problem: string) =>
    new ValueCsvError('datasets/xlsx-damaged', `${file}: sheet ${quoted(sheet)}, ${place}: ${problem}`)

  function put(): void {
    let value = cellValue(type, raw, strings, sheet)
    if (value === noSuchString || (typeof value === 'number' && !Number.isFinite(value))) {
      const problem =
        type === 's' ? `there is no string ${raw.slice(0, 20)}` : `expected a number, found ${quoted(raw)}`
      throw damaged(`row ${row}, column ${columnName(column)}`, problem)
    }
    if (hasDates && typeof value === 'number' && dates[Number(style)] === true)
      value = dateText(value, from1904) ?? value
    if (value === undefined) return
    // A gap costs memory as cells do.
    count += Math.max(1, column + 1 - cells.length)
    if (column >= limits.maxColumns || count > limits.maxCells)
      throw tooLarge(row, column, limits, `${file}: sheet ${quoted(sheet)}`)
    // Filling the gap keeps the array packed: a hole would make a slow dictionary of it.
    while (cells.length < column) cells.push(undefined)
    cells[column] = value
  }

  scanXml(xml, {
    take(source, at) {
      plainCell.lastIndex = at
      if (!plainCell.test(source)) return at
      const end = plainCell.lastIndex - '</v></c>'.length
      const start = source.lastIndexOf('>', end) + 1
      column = columnOfReference(source, at + '<c r="'.length)
      type = source[start - '"><v>'.length - 1] === 's' ? 's' : undefined
      raw = source.slice(start, end)
      if (hasDates) style = xmlAttribute(source.slice(at, start), 's')
      put()
      return plainCell.lastIndex
    },
    open(name, attributes) {
      if (name === 'v' || name === 't') {
        wanted = !inPhonetic
      } else if (name === 'c') {
        const reference = xmlAttribute(attributes, 'r')
        column = reference === undefined ? column + 1 : columnOfReference(reference)
        if (column < 0)
          throw damaged(`row ${row}`, `expected the reference of a cell, found ${quoted(reference ?? '')}`)
        type = xmlAttribute(attributes, 't')
        if (hasDates) style = xmlAttribute(attributes, 's')
        raw = ''
      } else if (name === 'row') {
        const number = xmlAttribute(attributes, 'r')
        const before = row
        row = number === undefined ? row + 1 : Number(number)
        if (!(Number.isSafeInteger(row) && row > 0)) {
          throw damaged(`after row ${before}`, `expected the number of a row, found ${quoted(number ?? '')}`)
        }
        isHidden = /^(?:1|true)$/.test(xmlAttribute(attributes, 'hidden') ?? '')
        column = -1
        cells = []
      } else if (name === 'rPh') inPhonetic = true
    },
    close(name) {
      if (name === 'v' || name === 't') wanted = false
      else if (name === 'c') put()
      else if (name === 'row') {
        if (cells.length > 0) rows.push({ number: row, cells })
        if (cells.length > 0 && isHidden) hiddenRows++
      } else if (name === 'rPh') inPhonetic = false
    },
    text(text, literal) {
      if (wanted) raw += literal || type === undefined || type === 's' ? text : decoded(text, type)
    },
  })
  if (hiddenRows > 0) {
    const message = `${file}: sheet ${quoted(sheet)}: ${hiddenRows === 1 ? '1 hidden row is' : `${hiddenRows} hidden rows are`} read like the others`
    onNotice?.({ code: 'datasets/hidden-rows', message })
  }
  return rows
}

function decoded(text: string, type: string): string {
  return type === 'inlineStr' || type === 'str' ? decodeCellString(text) : decodeXmlText(text)
}

/** Where a cell refers to a string that is not there. */
const noSuchString = Symbol('no such string')

function cellValue(
  type: string | undefined,
  raw: string,
  strings: readonly string[],
  sheet: string,
): Cell | typeof noSuchString {
  if (raw === '') return undefined
  if (type === 'str' || type === 'inlineStr') return raw
  const number = Number(raw)
  // White space alone would be 0.
  if (number === 0 && raw.trim() === '') return undefined
  if (type === 's') {
    const text = strings[number]
    return text === '' ? undefined : (text ?? noSuchString)
  }
  if (type === undefined || type === 'n') return number
  if (type === 'b') return raw === '1' || raw === 'true'
  return type === 'e' ? { error: raw, sheet } : raw
}

function tooLarge(row: number, column: number, limits: Required<XlsxLimits>, place: string): ValueCsvError {
  const what =
    column >= limits.maxColumns
      ? `cell ${columnName(column)}${row} is beyond column ${limits.maxColumns}`
      : `row ${row}: more than ${limits.maxCells} cells`
  return new ValueCsvError('datasets/xlsx-too-large', `${place}: ${what}, expected a table of texts`, {
    hint: 'Clear stray cells far from the table, or save the sheet as CSV or JSON Lines.',
  })
}
