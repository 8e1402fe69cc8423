import { OFF_DISTRIBUTION_SIGNALS, type ScoredText } from '@valuecsv/evaluator'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** The scores of some rows, as they go to the worker. */
export interface ScoreBatch {
  readonly rows: Uint32Array
  /** Twelve a row, in label order. */
  readonly scores: Float64Array
  /** A bit for each value that is present, the first in label order the lowest. */
  readonly present: Uint16Array
  readonly tokens: Uint32Array
  readonly unseen: Float64Array
  /** A bit for each of `OFF_DISTRIBUTION_SIGNALS`. */
  readonly unlike: Uint8Array
  /** What scored them; the same for all. */
  readonly model: string
  readonly device: string
}

/** Scored texts of one model and device as a batch; `rows` are theirs. */
export function scoreBatch(rows: readonly number[], scored: readonly ScoredText[]): ScoreBatch {
  return {
    rows: Uint32Array.from(rows),
    scores: Float64Array.from(scored.flatMap(({ scores }) => VALUE_IDS.map((id) => scores[id]))),
    present: Uint16Array.from(scored, ({ values }) => bits(VALUE_IDS, values)),
    tokens: Uint32Array.from(scored, ({ tokens }) => tokens),
    unseen: Float64Array.from(scored, ({ unseen }) => unseen),
    unlike: Uint8Array.from(scored, ({ offDistribution }) => bits(OFF_DISTRIBUTION_SIGNALS, offDistribution ?? [])),
    model: scored[0]?.model ?? '',
    device: scored[0]?.device ?? '',
  }
}

/** A bit for each of `names` that is among `chosen`. */
function bits<Name extends string>(names: readonly Name[], chosen: readonly Name[]): number {
  return chosen.reduce((sum, name) => sum | (1 << names.indexOf(name)), 0)
}

/** The names whose bits are set. */
export function namesOfBits<Name extends string>(names: readonly Name[], set: number): Name[] {
  return names.filter((_, index) => (set >> index) & 1)
}

/** Whether a value's bit is set. */
export function isPresent(present: number, value: ValueId): boolean {
  return ((present >> VALUE_IDS.indexOf(value)) & 1) === 1
}
