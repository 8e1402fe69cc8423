import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The `python` of a throw-away virtual environment with the packages (`name==version`) from PyPI, for peers that are
 * written in Python. Made once a machine: it lies in the system's temporary folder under the name and the packages.
 */
export function pythonEnvironment(name: string, packages: readonly string[]): string {
  const digest = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `valuecsv-bench-${name}-${digest}`)
  const python = join(folder, 'bin', 'python')
  const done = join(folder, 'done')
  if (!existsSync(done)) {
    run('python3', ['-m', 'venv', folder])
    run(python, ['-m', 'pip', 'install', '--quiet', ...packages])
    writeFileSync(done, '')
  }
  return python
}

function run(command: string, commandArguments: readonly string[]): void {
  const { status } = spawnSync(command, commandArguments, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${commandArguments.join(' ')} failed`)
}
