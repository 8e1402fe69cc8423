import { stat } from 'node:fs/promises'
import { ValueCsvError } from '@valuecsv/errors'
import { shellWord } from '@valuecsv/report'

/** Refuses files that are not there; what looks like a text rather than a file's name is told how a text is given. */
export async function refuseMissingFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (file === '-') continue
    const isMissing = await stat(file).then(
      () => false,
      ({ code }: NodeJS.ErrnoException) => code === 'ENOENT',
    )
    if (!isMissing) continue
    const isText = !/[./\\]/.test(file)
    const hint = `To score the words themselves: valuecsv score --text ${shellWord(file)}`
    throw new ValueCsvError('datasets/not-found', `${file}: no such file`, isText ? { hint } : {})
  }
}
