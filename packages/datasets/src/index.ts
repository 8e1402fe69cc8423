export type { Question } from './questions/question.ts'
export {
  type QuestionTable,
  type QuestionTableOptions,
  questionTable,
  type RowWithoutQuestion,
} from './questions/question-table.ts'
export { ANSWER_STATUSES, type AnswerRecord, type AnswerStatus, answerId } from './records/answer-record.ts'
export { labelRow } from './records/label-row.ts'
export type { LabelledText } from './records/labelled-text.ts'
export { normalizedText, textDigest } from './records/text-digest.ts'
export type { TextRecord } from './records/text-record.ts'
export type { Cell, TableRow } from './table/table.ts'
