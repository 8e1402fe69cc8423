import { isValueCsvError, ValueCsvError } from '@valuecsv/errors'
import { lockFolder } from '@valuecsv/folder-lock'

/**
 * Trains while this process alone has the folder of a training's state. Errors: those of `lockFolder` and of `train`;
 * `training/interrupted` where `signal` ended it, whatever it was at; what else went wrong then, a state that could not be
 * written above all, is its own error.
 */
export async function withLock<Result>(
  folder: string,
  signal: AbortSignal | undefined,
  train: () => Promise<Result>,
): Promise<Result> {
  const unlock = await lockFolder(folder)
  try {
    return await train()
  } catch (error) {
    if (!signal?.aborted || isValueCsvError(error)) throw error
    throw new ValueCsvError('training/interrupted', 'Stopped; the state so far is saved', {
      cause: error,
      hint: 'Run the same command with --resume to go on.',
    })
  } finally {
    await unlock()
  }
}
