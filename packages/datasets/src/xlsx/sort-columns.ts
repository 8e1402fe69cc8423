import { scanXml, xmlAttribute } from './scan-xml.ts'

/** The columns by which a sheet says that its rows were last sorted, without repetition. */
export function sortColumns(xml: string): readonly string[] {
  const columns = new Set<string>()
  scanXml(xml.slice(Math.max(0, xml.lastIndexOf('sheetData>'))), {
    open(name, attributes) {
      const column = name === 'sortCondition' ? /^[A-Z]+/.exec(xmlAttribute(attributes, 'ref') ?? '')?.[0] : undefined
      if (column !== undefined) columns.add(column)
    },
    close() {},
    text() {},
  })
  return [...columns]
}
