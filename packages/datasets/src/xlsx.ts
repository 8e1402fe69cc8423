export { readQuest100 } from './questions/read-quest100.ts'
export { type RowOfSums, readValueCsv5000, type ValueCsv5000 } from './valuecsv5000/read-valuecsv5000.ts'
export { type OpenWorkbookOptions, openWorkbook, type Workbook } from './xlsx/open-workbook.ts'
export type { XlsxLimits } from './xlsx/xlsx-limits.ts'
