const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'a file is there, a folder was expected',
  EISDIR: 'it is a folder, a file was expected',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  EFBIG: 'the file is larger than allowed',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk cannot be read or written',
  ENAMETOOLONG: 'the name is too long',
}

/**
 * What an error of the file system says, to stand behind the name of the file: `no such file or folder`. `undefined` for any
 * other error. Codes are those of POSIX, as Node's errors have them.
 */
export function systemErrorMeaning(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' && Object.hasOwn(meanings, code) ? meanings[code] : undefined
}
