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
export function workbookSheets(workbookXml: string, relationshipsXml: string): readonly SheetEntry[] {
  const targets = new Map<string, string>()
  elements(relationshipsXml, 'Relationship', (attributes) => {
    const id = xmlAttribute(attributes, 'Id')
    const target = xmlAttribute(attributes, 'Target')
    const type = xmlAttribute(attributes, 'Type') ?? ''
    if (id !== undefined && target !== undefined && type.endsWith('/worksheet')) targets.set(id, decodeXmlText(target))
  })
  const sheets: SheetEntry[] = []
  elements(workbookXml, 'sheet', (attributes) => {
    const target = targets.get(relationshipId(attributes) ?? '')
    if (target === undefined) return
    sheets.push({
      name: decodeXmlText(xmlAttribute(attributes, 'name') ?? ''),
      hidden: /^(?:hidden|veryHidden)$/.test(xmlAttribute(attributes, 'state') ?? ''),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    })
  })
  return sheets
}

/** The attribute `id` of the relationships namespace, whatever prefix the file gave that namespace. */
function relationshipId(attributes: string): string | undefined {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1]
}

function elements(xml: string, wanted: string, found: (attributes: string) => void): void {
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === wanted) found(attributes)
    },
    close: () => {},
    text: () => {},
  })
}
