import { readJsonLines } from '../json-lines/read-json-lines.ts'
import { latestById } from '../records/latest-by-id.ts'
import { parseScoredText } from '../records/parsing/parse-scored-text.ts'
import type { ScoredText } from '../records/scored-text.ts'
import { openRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'

/** The scored texts of a JSON Lines file; a later line replaces an earlier one with its id. Throws as `readTexts` does. */
export async function readScoredTexts(path: string, options: ReadFileOptions = {}): Promise<readonly ScoredText[]> {
  const { chunks, readOptions } = await openRecords(path, { ...options, format: 'jsonl' }, { mayBeEmpty: true })
  return latestById(readJsonLines(chunks, parseScoredText, readOptions))
}
