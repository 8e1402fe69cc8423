import { MANIFEST_FILE } from '@valuecsv/evaluator'
import { folderEntries } from './folder-entries.ts'
import { nothingToResume, outNotEmpty } from './out-folder-errors.ts'

/** The folder inside a model folder that holds the state of its training. */
export const STATE_FOLDER = '.training'

/**
 * Whether a training can be written to `out`, before anything is read or fetched for it; writes nothing. A new training wants
 * a new or empty folder, or one with a state, which is looked at later, and no finished model; `resume` one with a state. Errors:
 * `training/nothing-to-resume`, `training/out-not-empty`, `training/cannot-write`.
 */
export async function checkOutFolder(out: string, resume: boolean): Promise<void> {
  const entries = (await folderEntries(out)) ?? []
  if (!resume && entries.includes(MANIFEST_FILE)) throw outNotEmpty(out, MANIFEST_FILE)
  if (entries.includes(STATE_FOLDER)) return
  if (resume) throw nothingToResume(out)
  const [other] = entries
  if (other !== undefined) throw outNotEmpty(out, other)
}
