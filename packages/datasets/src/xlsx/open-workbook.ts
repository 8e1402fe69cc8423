import { isValueCsvError, quoted, ValueCsvError } from '@valuecsv/errors'
import type { Notice } from '../bytes/notice.ts'
import type { TableRow } from '../table/table.ts'
import { dateStyles } from './dates/date-styles.ts'
import { type Inflate, inflateStream } from './inflate.ts'
import { workbookRelationships } from './relationships.ts'
import { sharedStrings } from './shared-strings.ts'
import { sheetRows } from './sheet-rows.ts'
import { sortColumns } from './sort-columns.ts'
import { unzipPart } from './unzip-part.ts'
import { type SheetEntry, workbookSheets } from './workbook-sheets.ts'
import { defaultXlsxLimits, type XlsxLimits } from './xlsx-limits.ts'
import { zipDirectory } from './zip-directory.ts'

/** How to open a workbook. */
export interface OpenWorkbookOptions extends XlsxLimits {
  /** What errors call the file. Default `workbook`. */
  readonly file?: string
  /** Unpacks the parts. Default: the platform's `DecompressionStream`. */
  readonly inflate?: Inflate
  /** Hears of hidden rows, which are read like the others. */
  readonly onNotice?: (notice: Notice) => void
}

/** An xlsx workbook: its sheets by name, each read when asked for. */
export interface Workbook {
  /** What errors call it. */
  readonly file: string
  /** The names of its sheets in their order, hidden ones after the others. */
  readonly sheets: readonly string[]
  /** The rows that hold a value of the named sheet, or of the first. */
  readSheet(name?: string): Promise<readonly TableRow[]>
  /** The columns (`N`) by which the named sheet, or the first, says that its rows were last sorted. */
  sortedBy(name?: string): Promise<readonly string[]>
}

/**
 * Opens an xlsx workbook from its bytes. Sizes are checked before anything is unpacked.
 *
 * Throws `datasets/empty-file`, `datasets/xlsx-not-a-workbook`, `datasets/xlsx-damaged`, `datasets/xlsx-too-large`;
 * `readSheet` also `datasets/no-such-sheet`.
 */
export async function openWorkbook(bytes: Uint8Array, options: OpenWorkbookOptions = {}): Promise<Workbook> {
  const { file = 'workbook', inflate = inflateStream, onNotice, ...given } = options
  const limits = { ...defaultXlsxLimits, ...given }
  const directory = zipDirectory(bytes, file)

  async function part(path: string): Promise<string | undefined> {
    const entry = directory.get(path)
    if (entry === undefined) return undefined
    const content = await unzipPart(entry, { inflate, maxBytes: limits.maxPartBytes, file })
    const xml = readable(() => new TextDecoder(encodingOf(content), { fatal: true }).decode(content), path)
    // XML 1.0, 2.11: each end of a line is one line feed, before anything else is read.
    // Behind the declaration, where Excel has the only one: a part of hundreds of megabytes is not copied for that.
    return xml.includes('\r', xml.indexOf('?>') + 3) ? xml.replace(/\r\n?/g, '\n') : xml
  }

  function readable<T>(read: () => T, path: string): T {
    try {
      return read()
    } catch (error) {
      if (isValueCsvError(error)) throw error
      const why = error instanceof Error ? error.message : String(error)
      throw new ValueCsvError('datasets/xlsx-damaged', `${file}: ${path} cannot be read: ${why}`, { cause: error })
    }
  }

  const [workbookXml, relationshipsXml] = await Promise.all([
    part('xl/workbook.xml'),
    part('xl/_rels/workbook.xml.rels'),
  ])
  if (workbookXml === undefined || relationshipsXml === undefined) {
    throw new ValueCsvError(
      'datasets/xlsx-not-a-workbook',
      `${file}: a zip archive, but no xlsx workbook: it has no xl/workbook.xml`,
    )
  }
  const relationships = readable(() => workbookRelationships(relationshipsXml), 'xl/_rels/workbook.xml.rels')
  const listed = readable(() => workbookSheets(workbookXml, relationships), 'xl/workbook.xml')
  const sheets = [...listed.filter((sheet) => !sheet.hidden), ...listed.filter((sheet) => sheet.hidden)]

  /** Where the part of a type is, for which there are names that most programs take. */
  function pathOf(type: string): string {
    return relationships.find((part) => part.type === type)?.path ?? `xl/${type}.xml`
  }
  const paths = { strings: pathOf('sharedStrings'), styles: pathOf('styles') }

  function sheetNamed(name: string | undefined): SheetEntry {
    const sheet = name === undefined ? sheets[0] : sheets.find((candidate) => candidate.name === name)
    if (sheet !== undefined) return sheet
    const names = sheets.map((known) => quoted(known.name)).join(', ') || 'none'
    throw new ValueCsvError('datasets/no-such-sheet', `${file}: no sheet ${quoted(name ?? '')}, it has ${names}`)
  }

  async function sheetPart(sheet: SheetEntry): Promise<string> {
    const xml = await part(sheet.path)
    if (xml !== undefined) return xml
    throw new ValueCsvError('datasets/xlsx-damaged', `${file}: sheet ${quoted(sheet.name)} has no ${sheet.path}`)
  }

  return {
    file,
    sheets: sheets.map((sheet) => sheet.name),
    async readSheet(name) {
      const sheet = sheetNamed(name)
      const [stringsXml, stylesXml, sheetXml] = await Promise.all([
        part(paths.strings),
        part(paths.styles),
        sheetPart(sheet),
      ])
      const strings = stringsXml === undefined ? [] : readable(() => sharedStrings(stringsXml), paths.strings)
      const dates = stylesXml === undefined ? [] : readable(() => dateStyles(stylesXml), paths.styles)
      const context = { strings, dates, from1904: countsFrom1904(workbookXml) }
      return readable(() => sheetRows(sheetXml, context, limits, { file, sheet: sheet.name, onNotice }), sheet.path)
    },
    async sortedBy(name) {
      const sheet = sheetNamed(name)
      const xml = await sheetPart(sheet)
      return readable(() => sortColumns(xml), sheet.path)
    },
  }
}

function countsFrom1904(workbookXml: string): boolean {
  return /<(?:\w+:)?workbookPr\b[^>]*\sdate1904\s*=\s*["'](?:1|true)["']/.test(workbookXml)
}

function encodingOf(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le'
  return content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8'
}
