import { readJsonLines } from '../json-lines/read-json-lines.ts'
import type { AnswerRecord } from '../records/answer-record.ts'
import { latestById } from '../records/latest-by-id.ts'
import { parseAnswerRecord } from '../records/parsing/parse-answer-record.ts'
import { openRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'

/**
 * The answers of a JSON Lines file; a later line replaces an earlier one with its id. A last line that a killed writer
 * left without its end is dropped, and told. Tables are read by `readQuestionTable`. Throws as `readTexts` does.
 */
export async function readAnswers(
  path: string,
  options: Omit<ReadFileOptions, 'format' | 'column' | 'header' | 'sheet'> = {},
): Promise<readonly AnswerRecord[]> {
  const { chunks, readOptions } = await openRecords(path, { ...options, format: 'jsonl' }, { mayBeEmpty: true })
  return latestById(readJsonLines(chunks, parseAnswerRecord, { ...readOptions, cutOffEnd: 'drop' }))
}
