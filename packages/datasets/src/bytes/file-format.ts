/** How a file is read: JSON Lines, CSV, a workbook, or a text a line. */
export type FileFormat = 'jsonl' | 'csv' | 'xlsx' | 'lines'

/** How many of a file's first bytes `fileFormat` looks at. */
export const FORMAT_BYTES = 4096

const formatOfEnding: ReadonlyMap<string | undefined, FileFormat> = new Map([
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['json', 'jsonl'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xls', 'xlsx'],
  ['txt', 'lines'],
])

/** Whether a file that begins so is a workbook, of Excel's present or old kind. */
export function isWorkbook(first: Uint8Array): boolean {
  const signature = String.fromCharCode(...first.subarray(0, 4))
  return signature === 'PK\x03\x04' || signature === '\xd0\xcf\x11\xe0'
}

/**
 * The format of a file from the ending of its name and its first `FORMAT_BYTES` bytes, which win where they are those of
 * a workbook, and where a `.txt` begins with JSON or as Excel's "Unicode Text", a table. `undefined` where neither says
 * anything.
 */
export function fileFormat(name: string, first: Uint8Array): FileFormat | undefined {
  if (isWorkbook(first)) return 'xlsx'
  const format = formatOfEnding.get(/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase())
  if (format !== undefined && format !== 'lines') return format
  const start = first.subarray(0, FORMAT_BYTES)
  if (beginsWithObject(decoded(start), format === undefined)) return 'jsonl'
  return format === 'lines' && isUnicodeText(start) ? 'csv' : format
}

function decoded(start: Uint8Array): string {
  const [one, two] = start
  const encoding = one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(start).trimStart()
}

/**
 * Whether a text begins with a JSON object, be it over several lines or with a mistake in it, which its reader tells.
 * Prose has braces, too: it goes on behind them. `isLoose` takes keys in other quotation marks, or in none, for a mistake as well.
 */
function beginsWithObject(text: string, isLoose: boolean): boolean {
  if (!/^\{\s*(?:\}|"(?:[^"\\]|\\.)*"\s*:)/.test(text)) return isLoose && /^\{\s*(?:['"]|\w+\s*:|$)/.test(text)
  const [line = ''] = text.split(/[\r\n]/)
  const end = line.lastIndexOf('}') + 1
  return /^\s*(?:[,\]]\s*)*(?:\{|$)/.test(line.slice(end)) || !isJson(line.slice(0, end))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Whether a file begins as Excel's "Unicode Text": UTF-16LE with a tab behind something in the first line, and as many in
 * the second, as far as it is there. The text of an editor has tabs too, where paragraphs are indented.
 */
function isUnicodeText(first: Uint8Array): boolean {
  if (first[0] !== 0xff || first[1] !== 0xfe) return false
  const text = new TextDecoder('utf-16le').decode(first)
  // What stands in quotation marks is within a cell, be it a tab or the end of a line.
  const bare = text.replace(/(^|[\t\r\n])"(?:[^"]|"")*(?:"|$)/g, '$1"')
  const [header = '', below = '', ...rest] = bare.split(/\r\n|\r|\n/)
  if (!/\S.*\t/.test(header)) return false
  const [tabs, tabsBelow] = [header, below].map((line) => line.split('\t').length) as [number, number]
  return rest.length > 0 ? tabsBelow === tabs : tabsBelow <= tabs
}
