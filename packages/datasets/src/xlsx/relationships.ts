import { scanXml, xmlAttribute } from './scan-xml.ts'
import { decodeXmlText } from './xml-text.ts'

/** A part of the archive that a workbook names. */
export interface Relationship {
  readonly id: string
  /** What a part is to the workbook: `worksheet`, `sharedStrings`, `styles`, … */
  readonly type: string
  /** Its path inside the archive. */
  readonly path: string
}

/** The parts that a workbook names, from `xl/_rels/workbook.xml.rels`. */
export function workbookRelationships(xml: string): readonly Relationship[] {
  const found: Relationship[] = []
  scanXml(xml, {
    open: (name, attributes) => {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => xmlAttribute(attributes, key))
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: pathOf(decodeXmlText(target)) })
    },
    close: () => {},
    text: () => {},
  })
  return found
}

/** A target, which is relative to the folder of the workbook unless it begins with a slash. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}
