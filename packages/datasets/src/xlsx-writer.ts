export { cellText } from './xlsx/write/cell-text.ts'
export type { Dropdown, NewCell, NewColumn, NewSheet } from './xlsx/write/new-sheet.ts'
export { type WriteWorkbookOptions, writeWorkbook } from './xlsx/write/write-workbook.ts'
