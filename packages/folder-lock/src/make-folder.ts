import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are not there, as `mkdir` with `recursive` does. That one never comes back where a
 * folder is there and has no place for another, as /proc: here the error of the file system says so.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    return await mkdir(path)
  } catch (error) {
    if (await isFolder(path)) return
    const above = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error
    if (!(await isFolder(above))) await makeFolder(above)
  }
  // Once more, also where the folder above was there when it was looked for: another process may just have made it.
  await mkdir(path).catch(async (error) => {
    if (!(await isFolder(path))) throw error
  })
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
