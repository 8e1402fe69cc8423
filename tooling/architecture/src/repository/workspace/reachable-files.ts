import { posix } from 'node:path'
import { importsOf } from '../imports-of.ts'
import type { SourceFile } from '../source-file.ts'

/** The files that `entries` import, directly or through others, and the entries themselves. */
export function reachableFiles(entries: readonly string[], files: readonly SourceFile[]): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const reached = new Set<SourceFile>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path)
    if (file === undefined || reached.has(file)) continue
    reached.add(file)
    const folder = posix.dirname(path)
    const relative = importsOf(file).filter(({ specifier }) => specifier.startsWith('.'))
    // A program's bin file imports its build, which comes from the source of the same name.
    for (const { specifier } of relative) {
      const target = posix.join(folder, specifier)
      waiting.push(target, target.replace('/dist/', '/src/').replace(/\.js$/, '.ts'))
    }
  }
  return [...reached]
}
