import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstExample } from '@valuecsv/architecture/readme'
import type { PublicPackage } from '../workspace/public-package.ts'

/** The first example of a package's README, and what it says to install. */
export interface ReadmeExample {
  readonly language: 'ts' | 'sh'
  readonly code: string
  readonly install: readonly string[]
}

/** The example of a package, or `undefined` where its README has none. */
export function readmeExample({ name, folder, entries }: PublicPackage): ReadmeExample | undefined {
  const file = join(folder, 'README.md')
  const readme = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const language = entries.length > 0 ? 'ts' : 'sh'
  const code = firstExample(readme, language)?.code
  return code === undefined ? undefined : { language, code, install: installedFor(name, readme, code) }
}

/** What the README says to install; where it says nothing, the package and those that the example imports besides. */
export function installedFor(name: string, readme: string, code: string): string[] {
  const told = /^npm install (.+)$/m.exec(firstExample(readme, 'sh')?.code ?? '')?.[1]
  if (told !== undefined) return told.trim().split(/\s+/)
  const imported = [...code.matchAll(/from '(@valuecsv\/[\w-]+)/g)].map((match) => match[1]!)
  return [...new Set([name, ...imported])]
}
