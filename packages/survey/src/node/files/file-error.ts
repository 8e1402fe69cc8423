import { ValueCsvError } from '@valuecsv/errors'

const inWords: Readonly<Record<string, readonly [code: string, problem: string]>> = {
  ENOENT: ['survey/not-found', 'no such file'],
  EISDIR: ['survey/not-found', 'a folder, expected a file'],
  ENOTDIR: ['survey/cannot-write', 'not a folder'],
  EEXIST: ['survey/cannot-write', 'a file, expected a folder'],
  EACCES: ['survey/no-permission', 'no permission'],
  EPERM: ['survey/no-permission', 'no permission'],
  EROFS: ['survey/no-permission', 'the file system cannot be written to'],
  ENOSPC: ['survey/disk-full', 'the disk is full'],
}

/** The code of an error of the file system; `undefined` for any other. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** An error of the file system as one that names the file; any other as it is. */
export function fileError(error: unknown, path: string): unknown {
  const known = inWords[systemCode(error) ?? '']
  return known === undefined ? error : new ValueCsvError(known[0], `${path}: ${known[1]}`, { cause: error })
}
