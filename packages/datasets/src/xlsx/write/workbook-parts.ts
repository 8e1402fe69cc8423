import type { NewSheet } from './new-sheet.ts'
import { escapeXml } from './xml-escapes.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The path of a sheet, counted from 0, inside the archive. */
export function sheetPath(sheet: number): string {
  return `xl/worksheets/sheet${sheet + 1}.xml`
}

/** The parts that say what else there is, by path. */
export function workbookParts(sheets: readonly NewSheet[]): Readonly<Record<string, string>> {
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
  const relationships = (...all: readonly string[]) =>
    `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${types}.${type}+xml"/>`
  const listed = sheets.map(({ name, hidden }, sheet) => {
    return `<sheet name="${escapeXml(name)}" sheetId="${sheet + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${sheet + 1}"/>`
  })
  const active = sheets.findIndex(({ hidden }) => !hidden)
  return {
    '[Content_Types].xml': [
      `<Types xmlns="${packages}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override('xl/workbook.xml', 'sheet.main'),
      override('xl/styles.xml', 'styles'),
      ...sheets.map((_, sheet) => override(sheetPath(sheet), 'worksheet')),
      '</Types>',
    ].join(''),
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...sheets.map((_, sheet) => relationship(sheet + 1, 'worksheet', `worksheets/sheet${sheet + 1}.xml`)),
      relationship(sheets.length + 1, 'styles', 'styles.xml'),
    ),
  }
}
