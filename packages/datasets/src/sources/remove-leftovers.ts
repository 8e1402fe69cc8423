import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Nobody writes any more to what has been left alone for so long; a download that lives is silent for seconds. */
const IDLE_MS = 60 * 60 * 1000

/** Removes the parts, each with a name of its own, that downloads without a digest to `target` left when they were killed. */
export async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target)
  const start = `${basename(target)}.`
  for (const name of await readdir(folder).catch((): string[] => [])) {
    if (!name.startsWith(start) || !/^[0-9a-f]{8}\.part$/.test(name.slice(start.length))) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    // What can't be removed is nothing to this download.
    if (found?.isFile() && Date.now() - found.mtimeMs > IDLE_MS) await rm(path).catch(() => {})
  }
}
