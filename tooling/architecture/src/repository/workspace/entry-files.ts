import type { SourceFile } from '../source-file.ts'
import type { Manifest } from './manifest.ts'

/**
 * The sources that a package builds or publishes: what `exports` and `bin` name, and the entries that its
 * `tsup.config.ts` lists (a worker is loaded by its URL and exported by nobody).
 */
export function entryFiles(folder: string, manifest: Manifest, files: readonly SourceFile[]): string[] {
  const exported = Object.values(manifest.exports ?? {}).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  )
  const settings = files.find(({ path }) => path === `${folder}/tsup.config.ts`)?.text ?? ''
  const built = [...settings.matchAll(/'(src\/[^']+)'/g)].map(([, path]) => path!)
  const named = [...exported, ...Object.values(manifest.bin ?? {}), ...built].map((path) => path.replace(/^\.\//, ''))
  const paths = new Set(files.map(({ path }) => path))
  return [...new Set(named.map((path) => `${folder}/${path}`))].filter((path) => paths.has(path))
}
