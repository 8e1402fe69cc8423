import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** The archives that a registry keeps of our packages, with their sizes in bytes and the time they came. */
export async function publishedFiles(storage: string): Promise<Map<string, { bytes: number; time: number }>> {
  const files = (await readdir(storage, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.tgz'),
  )
  const entries = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    const { size, mtimeMs } = await stat(path)
    return [relative(storage, path).replaceAll('\\', '/'), { bytes: size, time: mtimeMs }] as const
  })
  return new Map((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
