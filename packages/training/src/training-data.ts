import type { LabelledText } from '@valuecsv/datasets'

/** The labelled texts of a training in their parts, with names and digests for the record. */
export interface TrainingData {
  readonly train: readonly LabelledText[]
  readonly validation: readonly LabelledText[]
  /** Where the trained evaluator is measured once at the end; absent when there is none. */
  readonly test?: readonly LabelledText[]
  /** Name and sha256 (64 hex digits). */
  readonly dataset: { readonly name: string; readonly sha256: string }
  readonly split: { readonly name: string; readonly sha256: string }
}
