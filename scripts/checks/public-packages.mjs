import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The packages that are published, sorted by folder.
 *
 * @param {string} root the repository's folder
 * @returns {{ folder: string, name: string, isLibrary: boolean }[]} a library is one that others import
 */
export function publicPackages(root) {
  return ['apps', 'models', 'packages']
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) }))
    .filter((manifest) => manifest.private !== true)
    .map(({ folder, name, exports }) => ({ folder, name, isLibrary: exports !== undefined }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
}
