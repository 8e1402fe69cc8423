import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A throw-away npm project with the packages (`name@version`), for peers that the workspace should not carry. Gives
 * its `node_modules`. Made once a machine: it lies in the system's temporary folder under the name and the packages.
 */
export function npmEnvironment(name: string, packages: readonly string[]): string {
  const digest = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `valuecsv-bench-${name}-${digest}`)
  const done = join(folder, 'done')
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const install = ['install', '--no-audit', '--no-fund', '--save-exact', ...packages]
    const { status } = spawnSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error(`npm install ${packages.join(' ')} failed`)
    writeFileSync(done, '')
  }
  return join(folder, 'node_modules')
}
