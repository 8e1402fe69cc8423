import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { closestName, ValueCsvError } from '@valuecsv/errors'

/**
 * Throws `cli/no-such-source` for what is no file and nearly the name of the questions that the program knows, also where
 * it is called by the file that holds them, which may lie in the data directory.
 */
export async function refuseMisspelledName(source: string): Promise<void> {
  if (closestName(basename(source).replace(/\.xlsx$/i, ''), ['quest100']) === undefined) return
  if (await stat(source).catch(() => undefined)) return
  throw new ValueCsvError('cli/no-such-source', `${source}: no such file`, { hint: 'did you mean quest100?' })
}
