import { readFileSync } from 'node:fs'
import { repositoryFiles } from './repository-files.ts'
import { root } from './root.ts'
import type { SourceFile } from './source-file.ts'

/** Every file of TypeScript, JavaScript or Python that is or would be tracked. */
export function codeFiles(): SourceFile[] {
  return repositoryFiles({ untracked: true })
    .filter((path) => /\.(ts|mts|js|mjs|vue|py)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))
}
