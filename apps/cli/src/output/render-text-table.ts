import { styleText } from 'node:util'
import { cellText, isRightAligned } from '@valuecsv/report'
import CliTable from 'cli-table3'
import type { Language } from '../language/phrase.ts'
import { displayWidth, oneLine, oneLineCell } from './display-width.ts'
import type { Table } from './table.ts'

const noBorders = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '' },
  ...{ 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
}

/** A table for the terminal: columns aligned by display width, a rule below the heading. Ends with a line break. */
export function renderTextTable(
  table: Table,
  options: { readonly language: Language; readonly color: boolean },
): string {
  const { columns, rows, title } = table
  const { language, color } = options
  const aligned = new CliTable({
    head: columns.map((column) => oneLine(column.heading[language])),
    colAligns: columns.map((column, index) => (isRightAligned(column, rows, index) ? 'right' : 'left')),
    chars: noBorders,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of rows)
    aligned.push(columns.map((column, index) => oneLineCell(cellText(row[index], column, language))))
  const [heading = '', ...body] = aligned.toString().split('\n')
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text)
  return [
    ...(title ? [bold(oneLine(title[language]))] : []),
    bold(heading.trimEnd()),
    '─'.repeat(displayWidth(heading)),
    ...body.map((line) => line.trimEnd()),
    '',
  ].join('\n')
}
