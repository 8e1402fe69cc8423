/** What bytes without a byte order mark are: one of two encodings, damaged UTF-8, or none that is known. */
export type DetectedEncoding = 'utf-8' | 'gb18030' | 'damaged utf-8' | 'unknown'

/** Tells the encoding of whole lines of bytes, or of one that may end inside a character; at least one byte is not ASCII. */
export function detectEncoding(bytes: Uint8Array, isCutOff = false): DetectedEncoding {
  if (bytes.includes(0)) return 'unknown'
  if (decodes(bytes, 'utf-8', isCutOff)) return 'utf-8'
  // Text in another encoding is broken at nearly every character when read as UTF-8; damaged UTF-8 is not.
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const broken = lenient.split('\ufffd').length - 1
  const characters = lenient.length - asciiCount(bytes)
  if (broken * 4 < characters) return 'damaged utf-8'
  return looksLikeChinese(bytes) && decodes(bytes, 'gb18030', isCutOff) ? 'gb18030' : 'unknown'
}

function decodes(bytes: Uint8Array, encoding: string, isCutOff: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCutOff })
    return true
  } catch {
    return false
  }
}

function asciiCount(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte < 0x80) count++
  return count
}

/**
 * Whether most double bytes are characters of GB2312: almost any bytes decode as GB18030, but Western European text
 * and Big5 use its rare regions.
 */
function looksLikeChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let ofGb2312 = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    pairs++
    const symbolsOrCharacters = (lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7)
    if (symbolsOrCharacters && trail >= 0xa1 && trail <= 0xfe) ofGb2312++
  }
  return ofGb2312 > pairs * 0.6
}
