import type { TextRecord } from '../records/text-record.ts'

/** A question as it stands in a table; rows with the same text are one question. */
export interface Question extends TextRecord {
  /** The rows of the file that ask it, counted from 1 as a spreadsheet shows them. */
  readonly rows: readonly number[]
  /** Ids of other questions that are nearly the same. Always empty among more than 500 questions, which are not compared. */
  readonly similarTo: readonly string[]
}
