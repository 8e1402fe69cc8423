import { extname } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { looksLikeCsv } from './looks-like-csv.ts'

/** How a file is read: JSON Lines, CSV, a workbook, or a text a line. */
export type FileFormat = 'jsonl' | 'csv' | 'xlsx' | 'lines'

const formatOfEnding: Readonly<Record<string, FileFormat>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.xls': 'xlsx',
  '.txt': 'lines',
}

/** Whether a file that begins so is a workbook, of Excel's present or old kind. */
export function isWorkbook(first: Uint8Array): boolean {
  const signature = String.fromCharCode(...first.subarray(0, 4))
  return signature === 'PK\x03\x04' || signature === '\xd0\xcf\x11\xe0'
}

/**
 * The format of a file from its first bytes and the ending of its name; standard input that is neither JSON nor a
 * workbook is CSV where it begins as `looksLikeCsv` says, else a text a line. Throws `datasets/unknown-format` for a name with another ending.
 */
export function fileFormat(path: string, first: Uint8Array, encoding?: string): FileFormat {
  if (isWorkbook(first)) return 'xlsx'
  const known = formatOfEnding[extname(path).toLowerCase()]
  if (known !== undefined) return known
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*\{/.test(String.fromCharCode(...first.subarray(0, 64))))
    return 'jsonl'
  if (path === '-') return looksLikeCsv(first, encoding) ? 'csv' : 'lines'
  throw new ValueCsvError(
    'datasets/unknown-format',
    `${path}: expected a name that ends in .jsonl, .csv, .tsv, .xlsx or .txt`,
  )
}
