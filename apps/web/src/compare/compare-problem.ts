import { isValueCsvError } from '@valuecsv/errors'
import type { messages } from './messages.ts'

/** What a person is told: the key of a sentence in `messages.ts` with what fills it, and the technical sentence. */
export interface CompareProblem {
  readonly key: keyof typeof messages.en
  readonly values: Readonly<Record<string, string>>
  readonly detail: string
  /** Where in the file it is: what fills `{where}`. */
  readonly place?: Place
}

/** A row with or without a column, or a line. */
export interface Place {
  readonly key: 'atCell' | 'atRow' | 'atLine'
  readonly values: Readonly<Record<string, string>>
}

const KEYS: Readonly<Record<string, CompareProblem['key']>> = {
  'datasets/empty-file': 'emptyFile',
  'datasets/xlsx-not-a-workbook': 'notWorkbook',
  'datasets/xlsx-damaged': 'damagedWorkbook',
  'datasets/xlsx-too-large': 'tooLarge',
  'datasets/record-too-long': 'tooLongRecord',
  'datasets/unknown-format': 'unknownFormat',
  'datasets/wrong-columns': 'wrongColumns',
  'datasets/duplicate-column': 'duplicateColumn',
  'datasets/duplicate-id': 'duplicateAnswer',
  'datasets/error-cell': 'errorCell',
  'datasets/not-json': 'wrongLine',
  'datasets/wrong-record': 'wrongLine',
  'datasets/not-a-number': 'wrongLine',
  'datasets/scores-alone': 'scoresAlone',
  'datasets/csv-quote': 'csvQuote',
  'datasets/invalid-bytes': 'wrongEncoding',
  'datasets/unknown-encoding': 'wrongEncoding',
  'web/file-too-large': 'tooLarge',
  'web/no-answers': 'noAnswers',
  'web/too-many-files': 'tooManyFiles',
  'web/wrong-run': 'wrongRun',
  'comparison/mixed-models': 'mixedModels',
  'comparison/text-missing': 'textMissing',
  'web/worker-failed': 'workerFailed',
  'report/answers-too-large': 'reportTooLarge',
  NotFoundError: 'unreadable',
  NotReadableError: 'unreadable',
}

/** What a person is told of an error of reading, comparing or writing; `file` is what it is about. */
export function compareProblem(error: unknown, file = ''): CompareProblem {
  const detail = error instanceof Error ? error.message : String(error)
  const code = isValueCsvError(error) ? error.code : error instanceof Error ? error.name : ''
  const place = placeIn(detail.replace(`${file}: `, ''))
  return {
    key: KEYS[code] ?? (file === '' ? 'unexpected' : 'unexpectedFile'),
    ...{ values: { file }, detail },
    ...(place && { place }),
  }
}

/** Where a message of a reader says that something is wrong; it begins with that, after the file. */
function placeIn(message: string): Place | undefined {
  const [, cellRow, column] = /^(?:sheet "(?:[^"\\]|\\.)*", )?row (\d+), column ([A-Z]+)/.exec(message) ?? []
  if (cellRow !== undefined) return { key: 'atCell', values: { row: cellRow, column: column! } }
  const [, row] = /^(?:sheet "(?:[^"\\]|\\.)*", )?row (\d+)/.exec(message) ?? []
  if (row !== undefined) return { key: 'atRow', values: { row } }
  const [, line] = /^(?:line |byte \d+ \(line )(\d+)/.exec(message) ?? []
  return line === undefined ? undefined : { key: 'atLine', values: { line } }
}
