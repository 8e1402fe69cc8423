export { CSV_BYTE_ORDER_MARK, type FormatCsvOptions, formatCsvRow } from './csv/format-csv-row.ts'
export { type ReadCsvOptions, readCsvRows } from './csv/read-csv-rows.ts'
