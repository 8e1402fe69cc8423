import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { makeFolder } from '@valuecsv/folder-lock'
import { cannotWrite } from '../../cannot-write.ts'
import { folderEntries } from './folder-entries.ts'

/** The folder inside a model folder that holds the state of its training. */
export const STATE_FOLDER = '.training'

/**
 * Makes the folder of a training's state, which can be locked then, so that nothing that is there is lost: a new training
 * wants a new or empty `out`, `resume` one with a state. Errors: `training/nothing-to-resume`, `training/out-not-empty`,
 * `training/cannot-write`.
 */
export async function prepareOutFolder(out: string, resume: boolean): Promise<void> {
  const folder = join(out, STATE_FOLDER)
  const entries = (await folderEntries(out)) ?? []
  if (resume) {
    if (entries.includes(STATE_FOLDER)) return
    throw new ValueCsvError('training/nothing-to-resume', `${out} holds no interrupted training.`, {
      hint: 'Check the name of the folder, or start a training without --resume.',
    })
  }
  const other = entries.includes(STATE_FOLDER) ? undefined : entries[0]
  if (other !== undefined) {
    throw new ValueCsvError('training/out-not-empty', `${out} is not empty: it holds ${other}.`, {
      hint: 'Give a new or empty folder with --out.',
    })
  }
  await makeFolder(folder).catch((cause) => {
    throw cannotWrite(folder, cause)
  })
}
