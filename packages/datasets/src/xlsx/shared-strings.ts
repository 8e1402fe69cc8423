import { scanXml } from './scan-xml.ts'
import { decodeCellString } from './xml-text.ts'

const plainStart = '<si><t>'
const plainEnd = '</t></si>'

/** The strings that cells refer to by number. Runs of rich text are joined; phonetic guides are left out. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inPhonetic = false
  scanXml(xml, {
    // Nearly all strings are plain ones: taken at one stroke.
    take(source, at) {
      if (!source.startsWith(plainStart, at)) return at
      const end = source.indexOf('<', at + plainStart.length)
      if (!source.startsWith(plainEnd, end)) return at
      strings.push(decodeCellString(source.slice(at + plainStart.length, end)))
      return end + plainEnd.length
    },
    open(name) {
      if (name === 'si') current = ''
      else if (name === 't') inText = !inPhonetic
      else if (name === 'rPh') inPhonetic = true
    },
    close(name) {
      if (name === 'si') strings.push(current)
      else if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
    },
    text(raw, literal) {
      if (inText) current += literal ? raw : decodeCellString(raw)
    },
  })
  return strings
}
