import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes of all files in a folder, whatever its depth. */
export async function folderBytes(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).map((file) => lstat(join(folder, file)))
  return (await Promise.all(files)).reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
}

/** Bytes as millions of them, to one digit. */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
