import { systemErrorMeaning, ValueCsvError } from '@valuecsv/errors'

const codes: Readonly<Record<string, string>> = {
  ENOENT: 'survey/not-found',
  EISDIR: 'survey/not-found',
  EACCES: 'survey/no-permission',
  EPERM: 'survey/no-permission',
  EROFS: 'survey/no-permission',
  ENOSPC: 'survey/disk-full',
  EDQUOT: 'survey/disk-full',
}

/** The code of an error of the file system; `undefined` for any other. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** An error of the file system, met while a file was read or written, as one that names the file; any other as it is. */
export function fileError(error: unknown, path: string, met: 'read' | 'write'): unknown {
  const code = systemCode(error) ?? ''
  const problem = code === 'ENOENT' ? 'no such file' : systemErrorMeaning(error)
  if (problem === undefined) return error
  const other = met === 'read' ? 'survey/cannot-read' : 'survey/cannot-write'
  return new ValueCsvError(codes[code] ?? other, `${path}: ${problem}`, { cause: error })
}
