import { stat } from 'node:fs/promises'
import { ValueCsvError } from '@valuecsv/errors'

/**
 * Throws `datasets/not-a-file` for a folder, and for a pipe or a device: what is read twice has nothing left for the
 * second time. What is not there is told by its reader.
 */
export async function requirePlainFile(path: string): Promise<void> {
  const status = await stat(path).catch(() => undefined)
  if (status === undefined || status.isFile()) return
  const found = status.isDirectory() ? 'a folder' : 'a pipe or a device'
  throw new ValueCsvError('datasets/not-a-file', `${path}: ${found}, expected a file`)
}
