import { ValueCsvError } from '@valuecsv/errors'
import { readJsonLines } from '../json-lines/read-json-lines.ts'
import type { LabelledText } from '../records/labelled-text.ts'
import { parseLabelledText } from '../records/parsing/parse-labelled-text.ts'
import type { RecordParser } from '../records/parsing/record-place.ts'
import { unlessBlank } from '../records/parsing/unless-blank.ts'
import { refuseDuplicateIds } from '../records/refuse-duplicate-ids.ts'
import { labelledTextsOfRows } from '../table/labelled-texts-of-rows.ts'
import { openRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'
import { layoutOptions } from './read-texts.ts'
import { refuseIdleOptions } from './refuse-idle-options.ts'

/** How to read labelled texts. */
export interface ReadLabelledTextsOptions extends ReadFileOptions {
  /** Keeps lines of JSON whose text is blank, for whoever needs their ids and values alone. Default false. */
  readonly keepBlank?: boolean
}

/**
 * The labelled texts of a file: JSON Lines with `values`, or CSV or xlsx with a column of texts and one of 0 and 1 for
 * each of the twelve values, named in any way that `parseValueId` takes. Those whose text is blank are left out and told
 * by `onNotice`, unless `keepBlank`.
 *
 * Throws `datasets/wrong-columns`, `datasets/label-not-binary`, `datasets/duplicate-id`, `datasets/no-texts`, and the
 * errors of `readTexts`.
 */
export async function readLabelledTexts(
  path: string,
  options: ReadLabelledTextsOptions = {},
): Promise<readonly LabelledText[]> {
  const opened = await openRecords(path, options)
  await refuseIdleOptions(opened, options)
  const { file, format, chunks, readOptions } = opened
  if (format === 'lines') {
    await chunks.return()
    throw new ValueCsvError('datasets/unknown-format', `${file}: expected labelled texts as .jsonl, .csv or .xlsx`)
  }
  const read: readonly (LabelledText | undefined)[] = await Array.fromAsync(
    format === 'jsonl'
      ? readJsonLines(chunks, parseOnce(file, options.keepBlank ?? false), readOptions)
      : labelledTextsOfRows(await opened.rows(), layoutOptions(opened, options)),
  )
  const texts = read.filter((text) => text !== undefined)
  if (texts.length > 0) return texts
  throw new ValueCsvError('datasets/no-texts', `${file}: expected at least one text, found none`)
}

/** Lets each id come once. */
function parseOnce(file: string, keepBlank: boolean): RecordParser<LabelledText | undefined> {
  const checkId = refuseDuplicateIds(file, 'line')
  const parse: RecordParser<LabelledText | undefined> = keepBlank ? parseLabelledText : unlessBlank(parseLabelledText)
  return (value, place) => {
    const text = parse(value, place)
    if (text !== undefined) checkId(text.id, place.line)
    return text
  }
}
