import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { checkFingerprint, type Fingerprint } from '../state/fingerprint.ts'
import { readIfThere, replaceFile } from '../state/state-file.ts'
import { folderEntries } from './folder-entries.ts'

/** The folder inside a model folder that holds the state of its training. */
export const STATE_FOLDER = '.training'

/**
 * Makes the folder of a training ready, so that nothing that is there is lost: a new training wants a new or empty one,
 * `resume` one with an unfinished training that was started with the same `fingerprint`. Errors:
 * `training/nothing-to-resume`, `training/other-training` names each difference, `training/state-exists`,
 * `training/out-not-empty`, `training/cannot-write`.
 */
export async function prepareOutFolder(out: string, resume: boolean, fingerprint: Fingerprint): Promise<void> {
  const folder = join(out, STATE_FOLDER)
  const record = join(folder, 'training.json')
  const entries = (await folderEntries(out)) ?? []
  const bytes = entries.includes(STATE_FOLDER) ? await readIfThere(record) : undefined
  if (resume) {
    if (bytes === undefined) {
      throw new ValueCsvError('training/nothing-to-resume', `${out} holds no interrupted training.`, {
        hint: 'Check the name of the folder, or start a training without --resume.',
      })
    }
    return checkFingerprint(parseFingerprint(bytes, record), fingerprint, folder)
  }
  if (bytes !== undefined) {
    throw new ValueCsvError('training/state-exists', `${folder} holds a training that was not finished.`, {
      hint: 'Go on with --resume, or delete that folder to start anew.',
    })
  }
  const other = entries.find((name) => name !== STATE_FOLDER)
  if (other !== undefined) {
    throw new ValueCsvError('training/out-not-empty', `${out} is not empty: it holds ${other}.`, {
      hint: 'Give a new or empty folder with --out.',
    })
  }
  await replaceFile(record, `${JSON.stringify(fingerprint, undefined, 2)}\n`)
}

function parseFingerprint(bytes: Uint8Array, file: string): Fingerprint {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Fingerprint
  } catch (cause) {
    throw new ValueCsvError('training/unreadable', `${file}: expected JSON: ${(cause as Error).message}.`, { cause })
  }
}
