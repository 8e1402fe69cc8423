import { isValueCsvError } from '@valuecsv/errors'
import type { FilesMessage } from '../messages.ts'

/** What a person is told of a file that cannot be read: a sentence of `messages.ts`, and the technical one. */
export interface ReadingProblem {
  readonly key: FilesMessage
  /** For the sentence: where in the file, as far as it is known. */
  readonly values: Readonly<Record<string, string>>
  readonly detail: string
}

const KEYS: Readonly<Record<string, FilesMessage>> = {
  'datasets/empty-file': 'emptyFile',
  'datasets/unknown-format': 'unknownKind',
  'datasets/xlsx-damaged': 'workbookDamaged',
  'datasets/xlsx-too-large': 'workbookTooLarge',
  'datasets/no-such-sheet': 'workbookDamaged',
  'datasets/csv-quote': 'csvQuote',
  'datasets/record-too-long': 'recordTooLong',
  'datasets/invalid-bytes': 'invalidBytes',
  'datasets/unknown-encoding': 'unknownEncoding',
  'datasets/not-json': 'notJson',
  'datasets/wrong-record': 'notJson',
  'files/too-large': 'fileTooLarge',
  'files/worker-crashed': 'readerCrashed',
}

/** What a person is told of an error of reading a file. */
export function readingProblem(error: unknown, file: string): ReadingProblem {
  const detail = error instanceof Error ? error.message : String(error)
  const [, place] = /\b(?:line|row) (\d+)/.exec(detail) ?? []
  const [, byte] = /\bbyte (\d+)/.exec(detail) ?? []
  return { key: keyOf(error, detail, place), values: { file, place: place ?? '', byte: byte ?? '' }, detail }
}

function keyOf(error: unknown, detail: string, place: string | undefined): FilesMessage {
  // A file that was taken away or changed after it was chosen.
  if (!isValueCsvError(error)) return 'unreadable'
  if (error.code === 'datasets/xlsx-not-a-workbook') {
    return /password/.test(detail) ? 'workbookLocked' : 'notWorkbook'
  }
  if (error.code === 'datasets/xlsx-damaged' && /encrypted/.test(detail)) return 'workbookLocked'
  if (error.code === 'datasets/xlsx-too-large' && place !== undefined) return 'workbookTooManyCells'
  return KEYS[error.code] ?? 'unreadable'
}
