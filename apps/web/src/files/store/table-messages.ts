import type { ColumnName, TableChoice } from '../reading/text-table.ts'
import type { ExportFormat } from './export-formats.ts'
import type { RowState } from './row-state.ts'
import type { RowView } from './row-view.ts'
import type { ScoreBatch } from './score-batch.ts'
import type { ExportWords, WrittenExport } from './write-export.ts'

/** What is known of a table once it has been read. */
export interface TableFacts {
  /** The names of a workbook's sheets; none for other files. */
  readonly sheets: readonly string[]
  readonly sheet: string | undefined
  /** Whether rows of the sheet are hidden, as a filter leaves them; they are read like the others. */
  readonly hasHiddenRows: boolean
  readonly columns: readonly ColumnName[]
  readonly textColumn: number
  readonly headerRow: number
  /** Whether a person may say if the first row is a header. */
  readonly isHeaderOpen: boolean
  /** Whether places in the file are lines rather than rows. */
  readonly isOfLines: boolean
  /** A `RowState` for each row. */
  readonly states: Uint8Array
  readonly counts: Readonly<Record<RowState, number>>
  /** The beginnings of the first texts. */
  readonly sample: readonly string[]
}

/** A row in the table on the screen. */
export interface RowPreview {
  /** Its row or line in the file. */
  readonly number: number
  /** The beginning of its text, on one line. */
  readonly text: string
}

/** One row as a whole. */
export interface WholeRow {
  readonly number: number
  readonly text: string
  /** Whether half characters in it are read as U+FFFD. */
  readonly isMended: boolean
  /** How much was read and in what way it is unlike the texts of the training; only of a scored row. */
  readonly tokens: number
  readonly unseen: number
  readonly unlike: readonly string[]
}

/** Texts to be scored. */
export interface TextBatch {
  readonly texts: readonly { readonly row: number; readonly text: string }[]
  /** Where the next batch begins; `undefined` after the last. */
  readonly next: number | undefined
}

/** What the worker does: the input and the result of each call. */
export interface TableCalls {
  open: [input: File, result: TableFacts]
  choose: [input: TableChoice, result: TableFacts]
  texts: [input: number, result: TextBatch]
  add: [input: ScoreBatch, result: undefined]
  order: [input: RowView, result: Uint32Array]
  previews: [input: readonly number[], result: readonly RowPreview[]]
  row: [input: number, result: WholeRow]
  write: [input: { readonly format: ExportFormat; readonly words: ExportWords }, result: WrittenExport]
}

/** To the worker. */
export interface TableCall {
  readonly call: number
  readonly name: keyof TableCalls
  readonly input: unknown
}

/** From the worker: the end of a call, or how far reading is. */
export type TableAnswer =
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly error: { readonly code: string; readonly message: string } }
  | { readonly share: number }
