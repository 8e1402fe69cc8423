import { cp, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runOrFail } from '../programs/run-or-fail.ts'
import type { RunOptions } from '../programs/run-program.ts'

/**
 * Copies what git tracks, or would, and the built `dist` of each package into an empty folder, so that versions can be
 * raised and packages published without a change to the checkout.
 */
export async function copyWorkspace(root: string, target: string, options: Omit<RunOptions, 'folder'>): Promise<void> {
  const { printed } = await runOrFail('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    ...options,
    folder: root,
  })
  const files = [...new Set(printed.split('\0').filter(Boolean))]
  for (const file of files) {
    // A file that was removed and not yet committed is still listed.
    if (await isThere(join(root, file))) await cp(join(root, file), join(target, file))
  }
  for (const manifest of files.filter((file) => /^(packages|apps)\/[^/]+\/package\.json$/.test(file))) {
    const dist = join(dirname(manifest), 'dist')
    if (!(await isThere(join(root, dist)))) continue
    if ((await readdir(join(root, dist))).length > 0)
      await cp(join(root, dist), join(target, dist), { recursive: true })
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
