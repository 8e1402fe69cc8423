export { labelRow } from './records/label-row.ts'
export type { LabelledText } from './records/labelled-text.ts'
export type { TextRecord } from './records/text-record.ts'
export type { Cell, TableRow } from './table/table.ts'
