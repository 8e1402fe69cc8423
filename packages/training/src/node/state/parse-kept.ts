import { ValueCsvError } from '@valuecsv/errors'

/** What a training kept as JSON in the file `source`. Error: `training/unreadable` names the file. */
export function parseKept(json: string | undefined, source: string): unknown {
  try {
    return JSON.parse(json ?? '')
  } catch (cause) {
    throw notKept(source, (cause as Error).message, cause)
  }
}

/** The error for a file in the state folder that no training wrote, or not this version. */
export function notKept(source: string, problem: string, cause?: unknown): ValueCsvError {
  return new ValueCsvError('training/unreadable', `${source}: expected what a training kept: ${problem}`, { cause })
}
