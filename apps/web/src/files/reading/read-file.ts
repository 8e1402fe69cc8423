import {
  type FileFormat,
  FORMAT_BYTES,
  fileFormat,
  type Notice,
  readLines,
  type TableRow,
  type TextRecord,
} from '@valuecsv/datasets'
import { readCsvRows } from '@valuecsv/datasets/csv'
import { openWorkbook, type Workbook } from '@valuecsv/datasets/xlsx'
import { ValueCsvError } from '@valuecsv/errors'
import { fileChunks } from './file-chunks.ts'
import { jsonRows } from './json-rows.ts'

/** A file that has been opened: its rows, or the workbook that has them on its sheets. */
export type ReadFile =
  | { readonly kind: 'xlsx'; readonly workbook: Workbook }
  | {
      readonly kind: Exclude<FileFormat, 'xlsx'>
      readonly rows: readonly TableRow[]
      /** Of the columns, where the file gives them apart from its rows. */
      readonly names?: readonly string[]
    }

/** Beyond this neither a workbook nor the rows of another file fit into a tab. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024

/** What stands for the file in messages: its name is told apart from them. */
const FILE = 'file'

/**
 * Reads a whole file; a workbook's sheets are read when asked for, and `onNotice` hears then of hidden rows. `onProgress` hears the
 * share that was read.
 *
 * Errors: `datasets/unknown-format`, those of the readers of @valuecsv/datasets, `datasets/empty-file` and `files/too-large`.
 */
export async function readFile(
  file: File,
  onProgress: (share: number) => void,
  onNotice: (notice: Notice) => void,
): Promise<ReadFile> {
  if (file.size > LARGEST_FILE_BYTES) {
    throw new ValueCsvError('files/too-large', `${FILE}: ${file.size} bytes, expected at most ${LARGEST_FILE_BYTES}`)
  }
  if (file.size === 0) throw new ValueCsvError('datasets/empty-file', `${FILE}: the file is empty`)
  const kind = fileFormat(file.name, await bytesOf(file.slice(0, FORMAT_BYTES)))
  if (kind === undefined) {
    throw new ValueCsvError(
      'datasets/unknown-format',
      `${FILE}: expected a name that ends in .xlsx, .csv, .tsv, .jsonl or .txt`,
    )
  }
  if (kind === 'xlsx') {
    const workbook = await openWorkbook(await bytesOf(file), { file: FILE, onNotice })
    onProgress(1)
    return { kind, workbook }
  }
  const chunks = fileChunks(file, onProgress)
  if (kind === 'jsonl') return { kind, ...(await jsonRows(chunks, FILE)) }
  if (kind === 'lines') {
    const lines = await Array.fromAsync(readLines(chunks, { file: FILE }))
    return { kind, names: ['text'], rows: lines.map(lineRow) }
  }
  const delimiter = /\.tsv$/i.test(file.name) ? { delimiter: '\t' } : {}
  return { kind, rows: await Array.fromAsync(readCsvRows(chunks, { file: FILE, ...delimiter })) }
}

/** Lines without a text are left out; the others know where they stand. */
function lineRow({ id, text }: TextRecord): TableRow {
  return { number: Number(id.slice('line-'.length)), cells: [text] }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}
