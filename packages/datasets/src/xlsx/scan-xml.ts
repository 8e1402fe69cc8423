/** What a scan of XML reports. Names come without their namespace prefix, text and attributes as written. */
export interface XmlHandlers {
  open(name: string, attributes: string): void
  close(name: string): void
  /** Text between tags, or a CDATA section (`literal`). */
  text(raw: string, literal: boolean): void
  /** Takes an element that starts at `at` as a whole: gives where it ends, or `at` to have it scanned. */
  take?(xml: string, at: number): number
}

/**
 * Goes through XML once, from left to right. It is no validator: it reports tags and text, an empty element as open and
 * close. Throws an `Error` when a tag, comment or section does not end.
 */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) return
    if (start > at) handlers.text(xml.slice(at, start), false)
    if (handlers.take !== undefined) {
      at = handlers.take(xml, start)
      if (at > start) continue
    }
    const kind = xml.charCodeAt(start + 1)
    if (kind === 33 /* ! */ || kind === 63 /* ? */) {
      at = skipMarkup(xml, start, handlers)
      continue
    }
    const end = tagEnd(xml, start)
    at = end + 1
    if (kind === 47 /* / */) {
      handlers.close(localName(xml.slice(start + 2, end).trimEnd()))
      continue
    }
    const empty = xml.charCodeAt(end - 1) === 47
    const last = empty ? end - 1 : end
    let nameEnd = start + 1
    while (nameEnd < last && xml.charCodeAt(nameEnd) > 32) nameEnd++
    const name = localName(xml.slice(start + 1, nameEnd))
    handlers.open(name, xml.slice(nameEnd, last))
    if (empty) handlers.close(name)
  }
}

/** The `>` that ends a tag: one inside quotes does not. */
function tagEnd(xml: string, start: number): number {
  const end = xml.indexOf('>', start)
  if (end < 0) throw new Error('a tag does not end')
  let quote = 0
  for (let at = start; ; at++) {
    if (at >= xml.length) throw new Error('a tag does not end')
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Skips a comment, declaration or instruction, and hands over a CDATA section; gives where the scan goes on. */
function skipMarkup(xml: string, start: number, handlers: XmlHandlers): number {
  const [open, close] = xml.startsWith('<!--', start)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', start)
      ? ['<![CDATA[', ']]>']
      : xml.startsWith('<?', start)
        ? ['<?', '?>']
        : ['<!', '>']
  const end = xml.indexOf(close, start + open.length)
  if (end < 0) throw new Error(`a section ${open} does not end`)
  if (open === '<![CDATA[') handlers.text(xml.slice(start + open.length, end), true)
  return end + close.length
}

/** The value of one attribute, references unresolved; `undefined` where it is not there. */
export function xmlAttribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && attributes.charCodeAt(at - 1) > 32) continue
    const equals = skipSpace(attributes, at + name.length)
    if (attributes.charCodeAt(equals) !== 61 /* = */) continue
    const open = skipSpace(attributes, equals + 1)
    const end = attributes.indexOf(attributes[open] ?? '', open + 1)
    return end < 0 ? undefined : attributes.slice(open + 1, end)
  }
  return undefined
}

function skipSpace(text: string, at: number): number {
  while (text.charCodeAt(at) <= 32) at++
  return at
}
