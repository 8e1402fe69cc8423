import { quoted, ValueCsvError } from '@valuecsv/errors'
import { type ClosingIterator, orClosed } from '../bytes/closing-iterator.ts'
import { type FileFormat, FORMAT_BYTES, fileFormat } from '../bytes/file-format.ts'
import type { ReadOptions } from '../bytes/read-options.ts'
import { startOfSource } from '../bytes/start-of-source.ts'
import { readCsvRows } from '../csv/read-csv-rows.ts'
import type { RowSource } from '../table/layout-of-rows.ts'
import { openWorkbook } from '../xlsx/open-workbook.ts'
import { inflateNode } from './inflate-node.ts'
import { looksLikeCsv } from './looks-like-csv.ts'
import { openSource } from './open-source.ts'
import type { ReadFileOptions } from './read-file-options.ts'

/** A file whose format is known: its bytes, and its rows where it is a table. */
export interface OpenRecords {
  readonly file: string
  readonly format: FileFormat
  /** To be read or returned. */
  readonly chunks: ClosingIterator<Uint8Array>
  /** For the readers of the core. */
  readonly readOptions: ReadOptions
  /** The rows of a CSV file or of the chosen sheet. */
  rows(): Promise<RowSource>
}

/** The largest workbook that is read, packed, in bytes. */
const largestWorkbook = 512 * 1024 * 1024

/** Opens a file and finds its format. Throws, unless it may be empty, `datasets/empty-file` and the errors of `openSource` and `formatOf`. */
export async function openRecords(
  path: string,
  options: ReadFileOptions,
  { mayBeEmpty = false } = {},
): Promise<OpenRecords> {
  const { file, chunks: all, bytesTotal } = await openSource(path)
  // Who writes into a pipe line by line need not fill as many bytes.
  const { first, chunks: fromStart } = await startOfSource(
    all,
    bytesTotal === undefined ? 64 : FORMAT_BYTES,
    FORMAT_BYTES,
  )
  const chunks = fromStart()
  const { encoding, maxRecordBytes, signal, onNotice, onProgress } = options
  const format = await orClosed(chunks, () => {
    if (first.length > 0 || mayBeEmpty) return options.format ?? formatOf(path, first, encoding)
    throw new ValueCsvError('datasets/empty-file', `${file}: the file is empty`)
  })
  if (options.format === undefined) tellGuess(path, file, format, onNotice)
  const readOptions: ReadOptions = {
    file,
    ...(encoding !== undefined && { encoding }),
    ...(maxRecordBytes !== undefined && { maxRecordBytes }),
    ...(signal !== undefined && { signal }),
    ...(onNotice !== undefined && { onNotice }),
    ...(onProgress !== undefined && {
      onProgress: ({ bytesRead }: { bytesRead: number }) => onProgress({ bytesRead, bytesTotal }),
    }),
  }
  return {
    file,
    format,
    chunks,
    readOptions,
    async rows() {
      if (format === 'jsonl' || format === 'lines') {
        await chunks.return()
        throw new ValueCsvError('datasets/unknown-format', `${file}: expected a table, .csv, .tsv or .xlsx`)
      }
      if (format === 'csv')
        return readCsvRows(chunks, /\.tsv$/i.test(path) ? { ...readOptions, delimiter: '\t' } : readOptions)
      const bytes = await wholeFile(chunks, file, signal)
      onProgress?.({ bytesRead: bytes.length, bytesTotal })
      const telling = onNotice === undefined ? {} : { onNotice }
      const workbook = await openWorkbook(bytes, { file, inflate: inflateNode, ...telling })
      if (options.sheet === undefined && workbook.sheets.length > 1) {
        const message = `${file}: ${workbook.sheets.length} sheets, read the first, ${quoted(workbook.sheets[0]!)}`
        onNotice?.({ code: 'datasets/sheet-guessed', message })
      }
      return workbook.readSheet(options.sheet)
    },
  }
}

/** What is told of a format that standard input was found to have. */
const ofInput: Partial<Record<FileFormat, string>> = {
  lines: 'not JSON Lines, read as a text a line',
  csv: 'begins with a header, read as CSV',
}

/** What is told of a format that the name of a `.txt` doesn't say. */
const ofText: Partial<Record<FileFormat, string>> = {
  jsonl: 'begins with a JSON object, read as JSON Lines',
  csv: 'begins as the "Unicode Text" of Excel, read as a table',
}

function tellGuess(path: string, file: string, format: FileFormat, onNotice: ReadFileOptions['onNotice']): void {
  const guess = path === '-' ? ofInput[format] : /\.txt$/i.test(path) ? ofText[format] : undefined
  if (guess !== undefined) onNotice?.({ code: 'datasets/format-guessed', message: `${file}: ${guess}` })
}

/**
 * The format of a file, see `fileFormat`; standard input that is neither JSON nor a workbook is CSV where it begins as
 * `looksLikeCsv` says, else a text a line. Throws `datasets/unknown-format` for a name with another ending.
 */
function formatOf(path: string, first: Uint8Array, encoding: string | undefined): FileFormat {
  const format = fileFormat(path, first)
  if (format !== undefined) return format
  if (path === '-') return looksLikeCsv(first, encoding) ? 'csv' : 'lines'
  throw new ValueCsvError(
    'datasets/unknown-format',
    `${path}: expected a name that ends in .jsonl, .csv, .tsv, .xlsx or .txt`,
  )
}

async function wholeFile(chunks: AsyncIterable<Uint8Array>, file: string, signal?: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    signal?.throwIfAborted()
    parts.push(chunk)
    length += chunk.length
    if (length > largestWorkbook) {
      throw new ValueCsvError('datasets/xlsx-too-large', `${file}: larger than ${largestWorkbook} bytes`)
    }
  }
  return Buffer.concat(parts, length)
}
