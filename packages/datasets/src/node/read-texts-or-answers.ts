import { readJsonLines } from '../json-lines/read-json-lines.ts'
import { hasAnswerRows } from '../questions/answer-rows/answer-columns.ts'
import type { AnswerRecord } from '../records/answer-record.ts'
import { latestById } from '../records/latest-by-id.ts'
import { parseAnswerRecord } from '../records/parsing/parse-answer-record.ts'
import { parseTextRecord } from '../records/parsing/parse-text-record.ts'
import type { RecordParser } from '../records/parsing/record-place.ts'
import { unlessBlank } from '../records/parsing/unless-blank.ts'
import type { TextRecord } from '../records/text-record.ts'
import { cellName, isTextName } from '../table/column-names.ts'
import { headerRow } from '../table/header-row.ts'
import { textsOfRows } from '../table/texts-of-rows.ts'
import { openRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'
import { questionTableOfRows } from './read-question-table.ts'
import { layoutOptions, textsOf } from './read-texts.ts'
import { refuseIdleOptions } from './refuse-idle-options.ts'

/**
 * What a file, or standard input for `-`, holds, for whoever can use both. Answers are the lines of JSON with an `llm`,
 * those of a table with an answer a row, and those of one that is laid out like quest100; where `column` is named or `header` is false, and of
 * a table with a column that is named as texts are, they are texts, as `readTexts` gives them, without blank ones. Answers have any status.
 * A later answer replaces an earlier one with its id; texts are given as they come, also those of one id. Throws as `readTexts` and
 * `readQuestionTable` do.
 */
export async function readTextsOrAnswers(
  path: string,
  options: ReadFileOptions = {},
): Promise<readonly (TextRecord | AnswerRecord)[]> {
  const opened = await openRecords(path, options)
  await refuseIdleOptions(opened, options)
  const { file, format, chunks, readOptions } = opened
  if (format === 'jsonl') {
    const lines = readJsonLines(chunks, parseEither, { ...readOptions, cutOffEnd: 'drop' })
    return latestAnswers((await Array.fromAsync(lines)).filter((record) => record !== undefined))
  }
  const isOfTexts = options.column !== undefined || options.header === false
  if (format === 'lines' || isOfTexts) return Array.fromAsync(await textsOf(opened, options))
  const rows = await Array.fromAsync(await opened.rows())
  const { row: header } = headerRow(rows, { header: options.header ?? 'auto', column: undefined })
  const isTextTable = !hasAnswerRows(rows[0]) && header?.cells.some((cell) => isTextName(cellName(cell)))
  return isTextTable
    ? Array.fromAsync(textsOfRows(rows, layoutOptions(opened, options)))
    : questionTableOfRows(rows, { path, file }, options).answers
}

async function latestAnswers(
  records: readonly (TextRecord | AnswerRecord)[],
): Promise<readonly (TextRecord | AnswerRecord)[]> {
  const latest = new Set(await latestById(records.filter((record) => 'llm' in record)))
  return records.filter((record) => !('llm' in record) || latest.has(record))
}

const parseText = unlessBlank(parseTextRecord)

const parseEither: RecordParser<TextRecord | AnswerRecord | undefined> = (value, place) =>
  typeof value === 'object' && value !== null && 'llm' in value
    ? parseAnswerRecord(value, place)
    : parseText(value, place)
