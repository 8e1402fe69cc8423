import { readFileSync } from 'node:fs'
import { repositoryFiles } from './repository-files.ts'
import { root } from './root.ts'
import type { SourceFile } from './source-file.ts'

/** Every tracked file that holds text: one without a zero byte in its first kilobytes. */
export function textFiles(): SourceFile[] {
  return repositoryFiles({ untracked: false }).flatMap((path) => {
    const bytes = readFileSync(root + path)
    return bytes.subarray(0, 8192).includes(0) ? [] : [{ path, text: bytes.toString('utf8') }]
  })
}
