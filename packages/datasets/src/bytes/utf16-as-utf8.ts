import { ValueCsvError } from '@valuecsv/errors'
import { joinedBytes } from './joined-bytes.ts'

/** Turns chunks of UTF-16 into chunks of UTF-8, a byte order mark included; they may end inside a character where that is said. */
export async function* utf16AsUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  file: string,
  mayBeCutOff: boolean,
): AsyncGenerator<Uint8Array> {
  // With its mark the text has as many units as were read, which tells where a character goes on in the next chunk.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const encoder = new TextEncoder()
  const isLittle = encoding === 'utf-16le'
  let unread: Uint8Array = new Uint8Array()
  let byte = 0
  let line = 1

  function decoded(bytes: Uint8Array, stream: boolean): string {
    try {
      return decoder.decode(bytes, { stream })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      const fault = faultAt(joinedBytes([unread, bytes]), isLittle)
      const place = `byte ${byte + fault.byte} (line ${line + fault.lines})`
      const message = `${file}: ${place} is not ${encoding.toUpperCase()}, like the bytes before it`
      throw new ValueCsvError('datasets/invalid-bytes', message, { cause: error })
    }
  }

  for await (const chunk of chunks) {
    const text = decoded(chunk, true)
    unread = joinedBytes([unread, chunk]).subarray(2 * text.length)
    byte += 2 * text.length
    line += text.split('\n').length - 1
    yield encoder.encode(text)
  }
  if (!mayBeCutOff) decoded(new Uint8Array(), false)
}

/** The first unit that is half a character without the other half, or the byte that is no whole unit, and the lines before it. */
function faultAt(bytes: Uint8Array, isLittle: boolean): { byte: number; lines: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const isSecondHalf = (at: number) => at + 1 < bytes.length && (view.getUint16(at, isLittle) & 0xfc00) === 0xdc00
  let lines = 0
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, isLittle)
    if (unit === 10) lines++
    const isHalf = (unit & 0xf800) === 0xd800
    if (!isHalf) continue
    if (isSecondHalf(at) || !isSecondHalf(at + 2)) return { byte: at, lines }
    at += 2
  }
  return { byte: bytes.length & ~1, lines }
}
