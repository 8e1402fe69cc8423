import { fillOutputFile } from './output-file.ts'

/** Writes bytes as `writeOutputFile` writes text: the file appears when all of it is there, or not at all. */
export async function writeOutputBytes(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  await fillOutputFile(path, async (file, onError) => {
    for await (const chunk of chunks) await file.writeFile(chunk).catch(onError)
  })
}
