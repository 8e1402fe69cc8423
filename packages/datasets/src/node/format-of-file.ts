import { open, stat } from 'node:fs/promises'
import { type FileFormat, FORMAT_BYTES, fileFormat } from '../bytes/file-format.ts'

/**
 * The format of a file, see `fileFormat`: by its name alone where it can't be looked into, as a pipe, which would lose
 * what is read of it. What is not there is left to its reader to tell.
 */
export async function formatOfFile(path: string): Promise<FileFormat | undefined> {
  return fileFormat(path, await firstBytes(path).catch(() => new Uint8Array(0)))
}

async function firstBytes(path: string): Promise<Uint8Array> {
  if (!(await stat(path)).isFile()) return new Uint8Array(0)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(FORMAT_BYTES), 0, FORMAT_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
