import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { nothingToResume } from '../folders/out-folder-errors.ts'
import { checkFingerprint, type Fingerprint } from './fingerprint.ts'
import { parseKept } from './parse-kept.ts'
import { readIfThere, replaceFile } from './state-file.ts'

/**
 * Makes the state in `folder`, which this process has locked, that of a training: a new one wants nothing there, `resume` a
 * state with the same `fingerprint`. Errors: `training/state-exists`, `training/nothing-to-resume`,
 * `training/other-training` names each difference, `training/unreadable`, `training/cannot-write`.
 */
export async function claimState(folder: string, resume: boolean, fingerprint: Fingerprint): Promise<void> {
  const record = join(folder, 'training.json')
  if (!resume) {
    if ((await readdir(folder)).some(isState)) {
      throw new ValueCsvError('training/state-exists', `${folder} holds a training that was not finished`, {
        hint: 'Go on with --resume, or delete that folder to start anew.',
      })
    }
    return replaceFile(record, `${JSON.stringify(fingerprint, undefined, 2)}\n`)
  }
  const bytes = await readIfThere(record)
  if (bytes === undefined) throw nothingToResume(dirname(folder))
  checkFingerprint(parseKept(new TextDecoder().decode(bytes), record), fingerprint, folder)
}

/** Locks, and what was never moved to its place, are no state. */
function isState(name: string): boolean {
  return !/^run\.lock-\d+$|\.part$/.test(name)
}
