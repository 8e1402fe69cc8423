import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PARENTS = ['packages', 'apps', 'models', 'tooling', 'examples']

/**
 * A digest of everything that an install depends on: the lock file, the workspace settings and what each package
 * asks for. Contents, not times: a clone or a switch of branches moves times without changing anything.
 *
 * @param {string} root the repository's folder
 * @returns {string}
 */
export function installDigest(root) {
  const hash = createHash('sha256')
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, name)))
  for (const folder of ['.', ...PARENTS.flatMap((parent) => foldersIn(root, parent))]) {
    const manifest = join(root, folder, 'package.json')
    if (!existsSync(manifest)) continue
    const { name, bin, dependencies, devDependencies, optionalDependencies, peerDependencies } = JSON.parse(
      readFileSync(manifest, 'utf8'),
    )
    const asked = [folder, name, bin, dependencies, devDependencies, optionalDependencies, peerDependencies]
    hash.update(JSON.stringify(asked))
  }
  return hash.digest('hex')
}

function foldersIn(root, parent) {
  if (!existsSync(join(root, parent))) return []
  return readdirSync(join(root, parent))
    .sort()
    .map((name) => `${parent}/${name}`)
}
