import { quoted, ValueCsvError } from '@valuecsv/errors'
import { isWorkbook } from '../bytes/file-format.ts'
import { limitedNotices } from '../bytes/notice.ts'
import { startOfSource } from '../bytes/start-of-source.ts'
import { readJsonLines } from '../json-lines/read-json-lines.ts'
import { latestById } from '../records/latest-by-id.ts'
import { parseScoredText } from '../records/parsing/parse-scored-text.ts'
import type { ScoredText } from '../records/scored-text.ts'
import { openRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'

/**
 * The scored texts of a JSON Lines file; a later line replaces an earlier one with its id, and `onNotice` is told where it
 * says something else. Throws as `readTexts` does, and `datasets/unknown-format` for a workbook.
 */
export async function readScoredTexts(
  path: string,
  options: Omit<ReadFileOptions, 'format' | 'column' | 'header' | 'sheet'> = {},
): Promise<readonly ScoredText[]> {
  const {
    file,
    chunks: all,
    readOptions,
  } = await openRecords(path, { ...options, format: 'jsonl' }, { mayBeEmpty: true })
  const { first, chunks: fromStart } = await startOfSource(all, 4)
  const chunks = fromStart()
  if (isWorkbook(first)) {
    await chunks.return()
    throw new ValueCsvError('datasets/unknown-format', `${file}: a workbook, expected scores in JSON Lines`, {
      hint: 'Score the texts with valuecsv score --format jsonl.',
    })
  }
  const notices = limitedNotices(options.onNotice, path)
  const scored = await latestById(readJsonLines(chunks, parseScoredText, readOptions), (earlier, later) => {
    if (JSON.stringify(earlier) === JSON.stringify(later)) return
    const models = [earlier, later].map(({ model }) => model ?? 'no model')
    const by = models[0] === models[1] ? '' : `, scored by ${models.join(' and then by ')}`
    const message = `${path}: the id ${quoted(later.id)} comes twice${by}; the later line counts`
    notices.notify({ code: 'datasets/replaced-line', message })
  })
  notices.finish()
  return scored
}
