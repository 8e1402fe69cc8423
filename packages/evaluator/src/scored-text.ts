import type { DeviceName } from '@valuecsv/runtime'
import type { ValueId } from '@valuecsv/taxonomy'
import type { OffDistributionSignal } from './off-distribution/off-distribution.ts'
import type { TextFeatures } from './sources/logit-source.ts'

/** A text to score. */
export interface TextRecord {
  readonly id: string
  readonly text: string
}

/** A text with its scores: the record of `scores.jsonl`. */
export interface ScoredText {
  readonly id: string
  /** Calibrated probability of each value, 0 to 1. */
  readonly scores: Record<ValueId, number>
  /** The values that are present: those whose score is above the model's threshold, in label order. */
  readonly values: ValueId[]
  /** Tokens of the text, without special tokens; characters where the model has no tokenizer. */
  readonly tokens: number
  /** Share of the tokens that the model's encoder did not read, 0 to 1; n-grams see the whole text. */
  readonly unseen: number
  /** Name of the model and the first 16 hex digits of its digest: `csv-small@0123456789abcdef`. */
  readonly model: string
  /** The device that really ran. */
  readonly device: DeviceName
  /**
   * In which ways the text is unlike those that the model was trained on, so that its scores are less to be relied on;
   * empty for a text like them, absent where the model can't tell.
   */
  readonly offDistribution?: readonly OffDistributionSignal[]
  /** With `raw: true`: the sigmoid of each logit before calibration, 0 to 1. */
  readonly rawScores?: Record<ValueId, number>
  /** With `features: true`: what the scores were made of. */
  readonly features?: TextFeatures
  /** What the reader of the scores should know, in one sentence: the text has nothing to read. */
  readonly notice?: string
}

/** How texts are scored. */
export interface ScoreOptions {
  /** Adds `rawScores`. Default false. */
  readonly raw?: boolean
  /** Adds `features`, the logits and the encoders' vectors. Default false. */
  readonly features?: boolean
  /** Most windows of a text that are read, a whole number from 1; the rest is unseen. Default `Infinity`: all. */
  readonly maxWindows?: number
  /** Ends the work with the signal's reason. */
  readonly signal?: AbortSignal
}

/** What has been scored so far. */
export interface ScoreProgress {
  readonly texts: number
  readonly tokens: number
}

/** How many texts are scored. */
export interface ScoreManyOptions extends ScoreOptions {
  /** Called after each text. */
  readonly onProgress?: (progress: ScoreProgress) => void
}
