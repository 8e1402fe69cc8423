import { ValueCsvError } from '@valuecsv/errors'

/** Turns chunks of UTF-16 (its byte order mark included) into chunks of UTF-8 without one; they may end inside a character where that is said. */
export async function* utf16AsUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  file: string,
  mayBeCutOff: boolean,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const encoder = new TextEncoder()
  let read = 0
  try {
    for await (const chunk of chunks) {
      yield encoder.encode(decoder.decode(chunk, { stream: true }))
      read += chunk.length
    }
    if (!mayBeCutOff) decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ValueCsvError('datasets/invalid-bytes', `${file}: not UTF-16 after byte ${read}`, { cause: error })
  }
}
