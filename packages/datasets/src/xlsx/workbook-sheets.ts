import type { Relationship } from './relationships.ts'
import { scanXml, xmlAttribute } from './scan-xml.ts'
import { decodeXmlText } from './xml-text.ts'

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  /** Its path inside the archive. */
  readonly path: string
}

/** The sheets of a workbook in their order, from `xl/workbook.xml` and its relationships; charts and the like left out. */
export function workbookSheets(workbookXml: string, relationships: readonly Relationship[]): readonly SheetEntry[] {
  const paths = new Map(relationships.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, path]))
  const sheets: SheetEntry[] = []
  scanXml(workbookXml, {
    open: (element, attributes) => {
      const path = element === 'sheet' ? paths.get(relationshipId(attributes) ?? '') : undefined
      if (path === undefined) return
      const name = decodeXmlText(xmlAttribute(attributes, 'name') ?? '')
      const hidden = /^(?:hidden|veryHidden)$/.test(xmlAttribute(attributes, 'state') ?? '')
      sheets.push({ name, hidden, path })
    },
    close: () => {},
    text: () => {},
  })
  return sheets
}

/** The attribute `id` of the relationships namespace, whatever prefix the file gave that namespace. */
function relationshipId(attributes: string): string | undefined {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1]
}
