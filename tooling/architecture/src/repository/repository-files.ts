import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { root } from './root.ts'

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.turbo', '__pycache__'])

/**
 * The files of the repository as paths with forward slashes from its root, sorted: those that git tracks, or with
 * `untracked` also those that it would. Where git is missing (a downloaded archive), every file outside build output.
 */
export function repositoryFiles({ untracked }: { readonly untracked: boolean }): string[] {
  const choice = untracked ? ['--cached', '--others', '--exclude-standard'] : ['--cached']
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', ...choice], { cwd: root, encoding: 'utf8' })
  const files = status === 0 ? stdout.split('\0').filter((file) => file && existsSync(root + file)) : filesUnder('')
  return [...new Set(files)].sort()
}

function filesUnder(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return []
    return entry.isDirectory() ? filesUnder(`${folder}${entry.name}/`) : [folder + entry.name]
  })
}
