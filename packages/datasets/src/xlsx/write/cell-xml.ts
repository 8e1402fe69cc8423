import { ValueCsvError } from '@valuecsv/errors'
import type { Notice } from '../../bytes/notice.ts'
import { columnName } from '../../table/column-name.ts'
import { CELL_STYLE } from './cell-style.ts'
import { cellText, LONGEST_CELL } from './cell-text.ts'
import type { NewCell } from './new-sheet.ts'
import { escapeCellString } from './xml-escapes.ts'

/** Where a cell stands, what it looks like, and whom to tell what was done to it. */
export interface CellPlace {
  readonly file: string
  readonly sheet: string
  /** Counted from 1. */
  readonly row: number
  /** Counted from 0. */
  readonly column: number
  /** A sum of `CELL_STYLE`. */
  readonly style: number
  readonly notify: (notice: Notice) => void
}

/**
 * A cell as XML. A text that is too long is cut, half a character (a lone surrogate) becomes U+FFFD; both are told.
 * Throws `datasets/not-a-number` for NaN and infinity, which no cell holds.
 */
export function cellXml(value: NewCell, place: CellPlace): string {
  if (value === undefined) return ''
  const { row, column, style } = place
  const start = `<c r="${columnName(column)}${row}"`
  if (typeof value === 'string') {
    // What people would type as a formula must stay a text after they edited it.
    const ownStyle = /^[=+\-@]/.test(value) ? style + CELL_STYLE.quoted : style
    const text = escapeCellString(fittingText(value, place))
    return `${start} s="${ownStyle}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  }
  if (typeof value === 'boolean') return `${start} s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`
  if (Number.isFinite(value)) return `${start} s="${style}"><v>${value}</v></c>`
  throw new ValueCsvError('datasets/not-a-number', `${where(place)}: ${value}, expected a finite number or nothing`)
}

function fittingText(text: string, place: CellPlace): string {
  const fitting = cellText(text)
  if (text.length > LONGEST_CELL) {
    const message = `${where(place)}: ${text.length} characters, cut to the ${LONGEST_CELL} that a cell holds`
    place.notify({ code: 'datasets/text-cut', message })
  }
  if (fitting.isWellFormed()) return fitting
  const message = `${where(place)}: half a character (a lone surrogate) in the text, written as U+FFFD`
  place.notify({ code: 'datasets/lone-surrogate', message })
  return fitting.toWellFormed()
}

function where({ file, sheet, row, column }: CellPlace): string {
  return `${file}: sheet "${sheet}", row ${row}, column ${columnName(column)}`
}
