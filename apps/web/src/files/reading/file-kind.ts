import { ValueCsvError } from '@valuecsv/errors'

/** How a file is read; `lines` is a text a line. */
export type FileKind = 'xlsx' | 'csv' | 'jsonl' | 'lines'

const KINDS: Readonly<Record<string, FileKind>> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xlsx',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
  txt: 'lines',
}

/**
 * The kind of a file from the ending of its name and its first bytes, which win where they are those of a workbook. A
 * CSV file with the name of a workbook is left to the reader of workbooks, which refuses it by its name.
 *
 * Errors: `datasets/empty-file`, and `datasets/unknown-format` for a name that says nothing.
 */
export function fileKind(name: string, first: Uint8Array): FileKind {
  if (first.length === 0) throw new ValueCsvError('datasets/empty-file', `${name}: the file is empty`)
  const signature = String.fromCharCode(...first.subarray(0, 4))
  if (signature === 'PK\x03\x04' || signature === '\xd0\xcf\x11\xe0') return 'xlsx'
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined
  if (kind !== undefined) return kind
  throw new ValueCsvError(
    'datasets/unknown-format',
    `${name}: expected a name that ends in .xlsx, .csv, .tsv, .jsonl or .txt`,
  )
}
