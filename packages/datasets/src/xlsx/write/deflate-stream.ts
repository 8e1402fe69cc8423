type PackingWriter = ReturnType<CompressionStream['writable']['getWriter']>

/** Packs chunks with the platform's `CompressionStream` (raw deflate), in browsers and in Node; a bounded number is held. */
export async function* deflateStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw')
  const reader = readable.getReader()
  // Whatever fails while writing makes the reader fail with the same error.
  const written = writeAll(writable.getWriter(), chunks).catch(() => {})
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => {})
    await written
  }
}

async function writeAll(writer: PackingWriter, chunks: AsyncIterable<Uint8Array>) {
  try {
    for await (const chunk of chunks) {
      await writer.ready
      await writer.write(chunk as Uint8Array<ArrayBuffer>)
    }
    await writer.close()
  } catch (error) {
    await writer.abort(error)
  }
}
