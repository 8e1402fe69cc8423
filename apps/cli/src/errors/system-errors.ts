const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder, a file was expected',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
}

/** What an error of the operating system means in words; `undefined` for any other error. */
export function systemErrorMeaning(error: unknown): string | undefined {
  return meanings[(error as NodeJS.ErrnoException | undefined)?.code ?? '']
}
