import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageManifest, PublicPackage } from './public-package.ts'

/** The folders whose packages may be published. */
const PARENTS = ['apps', 'models', 'packages']

/** The packages of a workspace that are published, in order of their folders. */
export function publicPackages(root: string): PublicPackage[] {
  return PARENTS.flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .sort()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageManifest
      const { name, version } = manifest
      return { name, version, folder, entries: entrySpecifiers(manifest), manifest }
    })
    .filter(({ manifest }) => manifest.private !== true)
}

/** What others may import from a package, without its package.json. */
function entrySpecifiers({ name, exports = {} }: PackageManifest): string[] {
  return Object.keys(exports)
    .filter((path) => path !== './package.json')
    .map((path) => name + path.slice(1))
}
