import { basename, join } from 'node:path'
import type { PublicPackage } from '../../workspace/public-package.ts'

/** A public entry point of a package, and the report of what it exports. */
export interface ApiEntry {
  /** What others import. */
  readonly specifier: string
  /** Absolute. */
  readonly packageFolder: string
  readonly declarations: string
  readonly reportFolder: string
  /** `datasets.api.md`, `datasets.node.api.md`. */
  readonly reportName: string
}

/** The entry points of a package whose declarations are built; hand-written ones are their own report. */
export function apiEntries({ folder, manifest }: Pick<PublicPackage, 'folder' | 'manifest'>): ApiEntry[] {
  const name = basename(folder)
  return Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
    const types = (target as { types?: string }).types
    if (types === undefined || !types.startsWith('./dist/')) return []
    return [
      {
        specifier: manifest.name + path.slice(1),
        packageFolder: folder,
        declarations: join(folder, types),
        reportFolder: join(folder, 'api'),
        reportName: `${[name, ...path.split('/').slice(1)].join('.')}.api.md`,
      },
    ]
  })
}
