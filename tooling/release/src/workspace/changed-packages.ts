import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/**
 * The packages to which the changesets of a workspace give a version, or `undefined` where there are no changesets: then
 * the versions were raised already.
 */
export function changedPackages(root: string): string[] | undefined {
  const folder = join(root, '.changeset')
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /(?<!^README)\.md$/i.test(name)) : []
  if (files.length === 0) return undefined
  return files.flatMap((name) => {
    const [, header = ''] = /^---\r?\n([\s\S]*?)^---/m.exec(readFileSync(join(folder, name), 'utf8')) ?? []
    const bumps = (parse(header) ?? {}) as Record<string, string>
    return Object.keys(bumps).filter((entry) => bumps[entry] !== 'none')
  })
}
