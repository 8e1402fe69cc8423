import type { SourceFile } from '../repository/source-file.ts'

/** Lines of a lock file that name a host: the lock file must install from any registry. */
export function lockFileHosts({ path, text }: SourceFile): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (/\w+:\/\//.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []))
}
