/** A text as the trainer reads it: ids with [CLS] and [SEP] at its ends, and its labels, the twelve in label order. */
export interface TrainingText {
  readonly id: string
  readonly ids: Int32Array
  readonly labels: Uint8Array
  /** What is learned where that is not the labels: a number from 0 to 1 for each of them. */
  readonly targets?: Float32Array
}
