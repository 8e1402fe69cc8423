import { scanXml, xmlAttribute } from '../scan-xml.ts'
import { decodeXmlText } from '../xml-text.ts'

/**
 * For each style of `xl/styles.xml`, by the number that cells name it with, whether it shows a number as a date or a time of
 * day. Source: ECMA-376, 18.8.30 (numFmt), the formats of Chinese Excel included.
 */
export function dateStyles(stylesXml: string): readonly boolean[] {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  let inCellStyles = false
  scanXml(stylesXml, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true
      else if (name === 'numFmt') {
        codes.set(Number(xmlAttribute(attributes, 'numFmtId')), xmlAttribute(attributes, 'formatCode') ?? '')
      } else if (name === 'xf' && inCellStyles) {
        const format = Number(xmlAttribute(attributes, 'numFmtId') ?? 0)
        const code = codes.get(format)
        styles.push(code === undefined ? isBuiltInDate(format) : isDateCode(decodeXmlText(code)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
    text() {},
  })
  return styles
}

/** The formats that files name without writing them. 46 counts hours beyond 24: no time of day. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    format === 45 ||
    format === 47 ||
    (format >= 50 && format <= 58)
  )
}

/** Whether a format's code has parts of a date or a time, `aaaa` for the day of the week too, outside of what it shows as it stands. */
function isDateCode(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false
  const [first = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')
  return /[ymdhs]|aaa/i.test(first) && !/general/i.test(first)
}
