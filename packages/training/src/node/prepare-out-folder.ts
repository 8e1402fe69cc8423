import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'

/** The folder inside a model folder that holds the state of its training. */
export const STATE_FOLDER = '.training'

/**
 * Makes the folder of a training ready, so that nothing that is there is lost: a new training wants a new or empty one,
 * `resume` one with an interrupted training. Errors: `training/nothing-to-resume`, `training/out-not-empty`,
 * `training/cannot-write`.
 */
export async function prepareOutFolder(out: string, resume: boolean): Promise<void> {
  const entries = await entriesOf(out)
  if (resume && !entries.includes(STATE_FOLDER)) {
    throw new ValueCsvError('training/nothing-to-resume', `${out} holds no interrupted training.`, {
      hint: 'Check the name of the folder, or start a training without --resume.',
    })
  }
  const other = entries.find((name) => name !== STATE_FOLDER)
  if (!resume && other !== undefined) {
    throw new ValueCsvError('training/out-not-empty', `${out} is not empty: it holds ${other}.`, {
      hint: 'Give a new or empty folder with --out.',
    })
  }
  await mkdir(join(out, STATE_FOLDER), { recursive: true }).catch((cause) => {
    throw new ValueCsvError('training/cannot-write', `${out} can't be made: ${(cause as Error).message}.`, { cause })
  })
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    const problem = code === 'ENOTDIR' ? 'is a file, expected a folder' : `can't be read: ${message}`
    throw new ValueCsvError('training/cannot-write', `${folder} ${problem}.`, { cause })
  }
}
