/** The bytes of a file piece by piece; `onProgress` hears the share that was read, from 0 to 1. */
export async function* fileChunks(file: Blob, onProgress: (share: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  let bytesRead = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytesRead += next.value.length
      onProgress(bytesRead / file.size)
      yield next.value
    }
  } finally {
    await reader.cancel()
  }
}
