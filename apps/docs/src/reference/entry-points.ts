import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An entry of a published package: how it is imported, and the source behind it. */
export interface EntryPoint {
  readonly specifier: string
  readonly source: string
}

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}

/** The entries of all packages in `packages/`, by package and entry in alphabetical order. */
export function entryPoints(root: string): EntryPoint[] {
  return readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = join(root, 'packages', name)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    return Object.entries(manifest.exports ?? {}).flatMap(([entry, targets]) => {
      const source = typeof targets === 'string' ? undefined : targets['@valuecsv/source']
      return source === undefined ? [] : [{ specifier: manifest.name + entry.slice(1), source: join(folder, source) }]
    })
  })
}
