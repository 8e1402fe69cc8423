/** A text as it was read. */
export interface TextReading {
  /**
   * Token ids of each window that encoders shall see, `[CLS]` and `[SEP]` included: at least one, or none where there
   * is no encoder.
   */
  readonly rows: readonly Int32Array[]
  /** What n-grams make of the whole text, in label order, where the model has them. */
  readonly ngramLogits?: Float32Array
  /** How rare its n-grams are, where the model has n-grams and the text has some. */
  readonly rarity?: number
  /** Length of the whole text: tokens without special ones, or characters where there is no tokenizer. */
  readonly tokens: number
  /** Share of the length that nothing reads, 0 to 1. */
  readonly unseen: number
}

/** A text that has been read and waits for the model. */
export interface PreparedText extends TextReading {
  readonly id: string
}

/** How a text is read. */
export interface ReadOptions {
  /** Of more windows the first are read. A whole number from 1, or Infinity. */
  readonly maxWindows: number
  /** Awaited between the parts of a long text, so that nothing else has to wait for it. May reject. */
  readonly pause: () => Promise<void>
}
