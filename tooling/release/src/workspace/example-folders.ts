import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageManifest } from './public-package.ts'

/** A project of `examples/`. */
export interface ExampleFolder {
  readonly name: string
  readonly manifest: PackageManifest
}

/** The projects of a workspace's `examples/`: the folders there with a package.json. */
export function exampleFolders(root: string): ExampleFolder[] {
  return readdirSync(join(root, 'examples'))
    .map((name) => ({ name, file: join(root, 'examples', name, 'package.json') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, manifest: JSON.parse(readFileSync(file, 'utf8')) as PackageManifest }))
}
