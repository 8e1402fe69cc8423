import { detectEncoding } from '../bytes/detect-encoding.ts'
import { csvParser } from '../csv/csv-parser.ts'
import { likelyDelimiter } from '../csv/likely-delimiter.ts'
import { cellName, isTextName } from '../table/column-names.ts'
import { looksLikeNames } from '../table/looks-like-names.ts'

/**
 * Whether the start of a source is that of a CSV file: its first line is a known name of a column of texts, or a header
 * of two or more names with one such name among them or as many cells in the line below. An unknown `encoding`
 * is left to the reader to refuse.
 */
export function looksLikeCsv(first: Uint8Array, encoding?: string): boolean {
  const lines = decoded(first, encoding)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
  const [header, below] = lines
  if (header === undefined) return false
  const delimiter = likelyDelimiter(header)
  const names = cellsOf(header, delimiter)
  if (names.length === 1) return isTextName(names[0])
  // A space after the comma is how prose is written.
  if (!looksLikeNames(names) || /[,;]\s/.test(header)) return false
  if (names.some(isTextName)) return true
  return below !== undefined && cellsOf(below, delimiter).length === names.length
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  const parser = csvParser({ file: '', delimiter, maxRowLength: line.length + 1 })
  try {
    const rows = [...parser.push(line), ...parser.end()]
    return Array.from(rows[0]?.cells ?? [], cellName)
  } catch {
    // Quotation marks that are no CSV: a line of text.
    return []
  }
}

function decoded(first: Uint8Array, encoding: string | undefined): string {
  if (encoding !== undefined) {
    try {
      return new TextDecoder(encoding).decode(first)
    } catch {
      return ''
    }
  }
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le').decode(first)
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be').decode(first)
  const end = first.lastIndexOf(0x0a)
  const whole = end < 0 ? first : first.subarray(0, end)
  return new TextDecoder(detectEncoding(whole) === 'gb18030' ? 'gb18030' : 'utf-8').decode(first)
}
