import type { DeviceName } from '@valuecsv/runtime'
import type { PreparedText, ReadOptions, TextReading } from '../reading/text-reading.ts'
import type { StreamLimits } from '../stream/score-stream.ts'

/** What a model makes of a text before calibration. */
export interface TextFeatures {
  /** The logit of each value in label order (`VALUE_IDS`), of all windows and parts together. */
  readonly logits: Float32Array
  /**
   * The vector from which each encoder reads its logits, the mean of a long text's windows weighted by tokens: one of
   * an encoder or a blend, twelve in label order of a binary set, none of n-grams. Empty where it was not asked for, and
   * where an encoder's graph has no output `pooled`.
   */
  readonly pooled: readonly Float32Array[]
  /** How rare the text's n-grams are, where the model has n-grams and the text has some (`NgramReading`). */
  readonly rarity?: number
}

/** What is wanted of texts that have been read. */
export interface FeatureOptions {
  /** Whether `pooled` is wanted. */
  readonly pooled: boolean
  /** Work that has not begun when it aborts rejects with its reason. */
  readonly signal?: AbortSignal | undefined
}

/** What one kind of evaluator does with texts: it reads each, then gives logits for many. */
export interface LogitSource {
  readonly device: DeviceName
  /** How far a stream of texts should read ahead. */
  readonly limits: StreamLimits
  read(text: string, options: ReadOptions): Promise<TextReading>
  /**
   * Starts work on a group of texts, and gives a promise for each. Error: `evaluator/wrong-output` names the text of which
   * an encoder gives something else than finite numbers.
   */
  features(group: readonly PreparedText[], options: FeatureOptions): readonly Promise<TextFeatures>[]
  /** Waits for what is running and frees the model. */
  close(): Promise<void>
}
