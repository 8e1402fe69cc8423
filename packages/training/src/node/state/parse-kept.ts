import { type NamedTensor, readSafetensors, readSafetensorsMetadata } from '@valuecsv/checkpoints'
import { ValueCsvError } from '@valuecsv/errors'

/** What a training kept as JSON in the file `source`. Error: `training/unreadable` names the file. */
export function parseKept(json: string | undefined, source: string): unknown {
  try {
    return JSON.parse(json ?? '')
  } catch (cause) {
    throw notKept(source, (cause as Error).message, cause)
  }
}

/** What safetensors hold that a training kept. */
export interface KeptTensors {
  readonly tensors: ReadonlyMap<string, NamedTensor>
  readonly metadata: Readonly<Record<string, string>>
}

/** What a training kept as safetensors in the file `source`. Error: `training/unreadable`: it has no origin to fetch it from again. */
export function parseKeptTensors(bytes: Uint8Array, source: string): KeptTensors {
  const options = { file: source }
  try {
    return { tensors: readSafetensors(bytes, options), metadata: readSafetensorsMetadata(bytes, options) }
  } catch (cause) {
    throw notKept(source, (cause as Error).message.replace(`${source}: `, ''), cause)
  }
}

/** The error for a file in the state folder that no training wrote, or not this version. */
export function notKept(source: string, problem: string, cause?: unknown): ValueCsvError {
  return new ValueCsvError('training/unreadable', `${source}: expected what a training kept: ${problem}`, {
    cause,
    hint: 'Delete the folder of the state and train anew.',
  })
}
