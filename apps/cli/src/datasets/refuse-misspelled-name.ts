import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { closestName, ValueCsvError } from '@valuecsv/errors'

/**
 * Throws `cli/no-such-source` for what is no file and nearly one of the `names` of data that the program knows, also where
 * it is called by the file that holds them, which may lie in the data directory.
 */
export async function refuseMisspelledName(source: string, names: readonly string[] = ['quest100']): Promise<void> {
  const meant = closestName(basename(source).replace(/\.xlsx$/i, ''), names)
  if (meant === undefined || (await stat(source).catch(() => undefined))) return
  throw new ValueCsvError('cli/no-such-source', `${source}: no such file`, { hint: `did you mean ${meant}?` })
}
