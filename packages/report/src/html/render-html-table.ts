import { cellText, intervalText, isRightAligned, valueText } from '../tables/cell-text.ts'
import type { Language } from '../tables/phrase.ts'
import type { Cell, Column, Table } from '../tables/table.ts'
import { escapeHtml } from './escape-html.ts'

/** A table in HTML with the same rounding as in the terminal; the first column names its rows. */
export function renderHtmlTable({ title, columns, rows }: Table, language: Language): string {
  const classes = columns.map((column, index) => (isRightAligned(column, rows, index) ? ' class="number"' : ''))
  const heading = columns.map(
    (column, index) => `<th scope="col"${classes[index]}>${escapeHtml(column.heading[language])}</th>`,
  )
  const body = rows.map((row) => {
    const cells = columns.map((column, index) => {
      const content = cellHtml(row[index], column, language)
      return index === 0 ? rowHeading(content) : `<td${classes[index]}>${content}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return [
    // What is wider than its place can be scrolled by the keyboard, too.
    `<div class="wide" tabindex="0"${title ? ` role="group" aria-label="${escapeHtml(title[language])}"` : ''}><table>`,
    ...(title ? [`<caption>${escapeHtml(title[language])}</caption>`] : []),
    `<thead><tr>${heading.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n')
}

/** Blanks before a name put it under the one above, as a value under its level. */
function rowHeading(content: string): string {
  const name = content.trimStart()
  return `<th scope="row"${name === content ? '' : ' class="inner"'}>${name}</th>`
}

function cellHtml(cell: Cell, column: Column, language: Language): string {
  if (typeof cell !== 'object' || !('estimate' in cell)) return escapeHtml(cellText(cell, column, language))
  const interval = intervalText(cell.estimate, column)
  const mark = cell.mark === undefined || cell.mark === '' ? '' : ` <b>${escapeHtml(cell.mark)}</b>`
  return `${valueText(cell.estimate, column)}${interval === '' ? '' : ` <small>${interval}</small>`}${mark}`
}
