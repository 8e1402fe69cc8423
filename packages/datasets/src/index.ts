export { type AnswersOfRun, type AskedOfRun, answersOfRun } from './answers/answers-of-run.ts'
export { type AnswersToQuestions, withSharedIds } from './answers/with-shared-ids.ts'
export { type FileFormat, FORMAT_BYTES, fileFormat, isWorkbook } from './bytes/file-format.ts'
export type { Notice } from './bytes/notice.ts'
export { readLines } from './bytes/read-lines.ts'
export type { ByteSource, ReadOptions, ReadProgress } from './bytes/read-options.ts'
export {
  type DescribeOptions,
  describeLabelledTexts,
  type LabelledTextsDatasheet,
} from './datasheet/describe-labelled-texts.ts'
export {
  describeQuestionTable,
  type LlmAnswerSummary,
  type QuestionTableDatasheet,
} from './datasheet/describe-question-table.ts'
export type { EqualTexts } from './datasheet/equal-texts.ts'
export type { Finding } from './datasheet/finding.ts'
export type { LabelSummary } from './datasheet/label-summary.ts'
export type { LengthSummary } from './datasheet/length-summary.ts'
export { formatJsonLine } from './json-lines/format-json-line.ts'
export { type ReadJsonLinesOptions, readJsonLines } from './json-lines/read-json-lines.ts'
export { hasAnswerRows } from './questions/answer-rows/answer-columns.ts'
export { looksLikeQuestion } from './questions/columns/looks-like-question.ts'
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
export { latestById } from './records/latest-by-id.ts'
export { parseAnswerRecord } from './records/parsing/parse-answer-record.ts'
export { parseLabelledText } from './records/parsing/parse-labelled-text.ts'
export { parseScoredText } from './records/parsing/parse-scored-text.ts'
export { parseTextRecord } from './records/parsing/parse-text-record.ts'
export type { RecordParser, RecordPlace } from './records/parsing/record-place.ts'
export type { ScoredText } from './records/scored-text.ts'
export { normalizedText, textDigest } from './records/text-digest.ts'
export type { TextRecord } from './records/text-record.ts'
export { columnName } from './table/column-name.ts'
export type { HeaderOption } from './table/header-row.ts'
export { labelledTextsOfRows } from './table/labelled-texts-of-rows.ts'
export type { RowSource } from './table/layout-of-rows.ts'
export type { Cell, ErrorCell, TableRow } from './table/table.ts'
export { type TableLayout, type TableLayoutOptions, tableLayout } from './table/table-layout.ts'
export { textsOfRows } from './table/texts-of-rows.ts'
