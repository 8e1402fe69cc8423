/** A text as the trainer reads it: ids with [CLS] and [SEP] at its ends, and its twelve labels in label order. */
export interface TrainingText {
  readonly id: string
  readonly ids: Int32Array
  readonly labels: Uint8Array
}
