import { ValueCsvError } from '@valuecsv/errors'

/** The error for a folder in which nothing can be gone on with. */
export function nothingToResume(out: string): ValueCsvError {
  return new ValueCsvError('training/nothing-to-resume', `${out} holds no interrupted training`, {
    hint: 'Check the name of the folder, or start a training without --resume.',
  })
}

/** The error for a folder that holds something already, named `entry`. */
export function outNotEmpty(out: string, entry: string): ValueCsvError {
  return new ValueCsvError('training/out-not-empty', `${out} is not empty: it holds ${entry}`, {
    hint: 'Give a new or empty folder with --out.',
  })
}
