import type { SourceFile } from '../repository/source-file.ts'

/** Taken by another way where it is missing: the set-up asks npx for it. */
const REPLACED = new Set(['pnpm'])

/**
 * Packages of a lock file whose binaries are there for Linux and not for macOS or Windows: made against a registry that
 * lacked them, it installs on Linux alone. A package for one system, as a part of `sharp` is, names no other.
 */
export function lockFilePlatforms({ path, text }: SourceFile): string[] {
  const snapshots = text.slice(text.indexOf('\nsnapshots:\n')).split('\n\n')
  return snapshots.flatMap((snapshot) => {
    const [name = ''] = snapshot
      .trim()
      .replace(/^'/, '')
      .split(/(?<=.)@|:\n/)
    const binaries = /optionalDependencies:\n((?: {6}.*\n?)+)/.exec(snapshot)?.[1] ?? ''
    if (!/linux.x64|linux.64/.test(binaries) || /linux/.test(name) || REPLACED.has(name)) return []
    const missing = ['darwin', 'win'].filter((system) => !new RegExp(`[-/.]${system}(?:dows|32)?[-.]`).test(binaries))
    return missing.map((system) => `${path}: ${name} has no binary for ${system}`)
  })
}
