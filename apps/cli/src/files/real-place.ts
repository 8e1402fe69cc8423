import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Where a file really is, by whatever path or link it is named: the same for two names of one file. */
export function realPlace(path: string): Promise<string> {
  // What is not there is told by its reader.
  return realpath(path).catch(() => resolve(path))
}
