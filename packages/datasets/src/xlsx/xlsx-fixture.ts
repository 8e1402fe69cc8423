import { strToU8, zipSync } from 'fflate'

/** A workbook for tests: sheets by name as the XML inside `sheetData`, and the XML inside `sst`. */
export interface XlsxFixture {
  readonly sheets?: Readonly<Record<string, string>>
  readonly strings?: string
  /** Attributes for the sheet of that name in the workbook. */
  readonly attributes?: Readonly<Record<string, string>>
  /** XML before the list of sheets in the workbook. */
  readonly workbook?: string
  /** Replaces or adds files of the archive. */
  readonly files?: Readonly<Record<string, string>>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The bytes of a small xlsx workbook. */
export function xlsxFixture(fixture: XlsxFixture = {}): Uint8Array {
  const { sheets = { Sheet1: '' }, strings, attributes = {}, workbook = '', files = {} } = fixture
  const names = Object.keys(sheets)
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${attributes[name] ?? ''} r:id="r${at}"/>`,
  )
  const targets = names.map(
    (_, at) => `<Relationship Id="r${at}" Type="${relationships}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}">${workbook}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...files,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}

/** `sheetData` of a table of texts and numbers, as inline strings. */
export function sheetData(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cell = (value: string | number | undefined) => {
    if (value === undefined) return '<c/>'
    return typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
  }
  return rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')
}
