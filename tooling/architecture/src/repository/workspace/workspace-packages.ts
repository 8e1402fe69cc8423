import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { codeFiles } from '../code-files.ts'
import { root } from '../root.ts'
import { entryFiles } from './entry-files.ts'
import type { Manifest } from './manifest.ts'
import type { WorkspacePackage } from './workspace-package.ts'

/** The packages in the given parent folders (`packages`, `apps`, `models`, `tooling`), in order of their folders. */
export function workspacePackages(parents: readonly string[]): WorkspacePackage[] {
  const code = codeFiles()
  return parents
    .filter((parent) => existsSync(root + parent))
    .flatMap((parent) => readdirSync(root + parent).map((name) => `${parent}/${name}`))
    .filter((folder) => existsSync(`${root}${folder}/package.json`))
    .sort()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as Manifest
      const files = code.filter(({ path }) => path.startsWith(`${folder}/`))
      return { folder, name: manifest.name ?? folder, manifest, files, entries: entryFiles(folder, manifest, files) }
    })
}
