import type { ValueId } from '@valuecsv/taxonomy'
import type { TrainingDataFlags } from './training-data.ts'

/** What the user asked of a training. */
export interface TrainingSettings extends TrainingDataFlags {
  readonly base?: string
  readonly recipe: string
  readonly seed: number
  readonly out: string
  readonly epochs?: number
  readonly values?: readonly ValueId[]
  readonly resume?: boolean
  readonly keepPredictions?: boolean
  readonly keepFp32?: boolean
  readonly name?: string
  readonly licence?: string
  readonly attribution?: readonly string[]
}

/** What the manifest and the card record of it, without what was not said. */
export function recordOf({ name, licence, attribution }: TrainingSettings) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(licence === undefined ? {} : { licence }),
    ...(attribution === undefined ? {} : { attribution }),
  }
}
