import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and the missing ones above it. `fs.promises.mkdir` with `recursive` never settles below a folder that
 * can't hold others, such as `/proc`; this rejects with the system's error.
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
