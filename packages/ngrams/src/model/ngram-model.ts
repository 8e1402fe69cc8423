import type { NgramSettings } from '../features/ngram-options.ts'
import type { BucketRows } from './bucket-rows.ts'
import type { CodedIdf } from './coded-idf.ts'

/** One linear model for each label over the same TF-IDF weighted n-grams. Which labels these are, a manifest says. */
export interface NgramModel {
  readonly settings: NgramSettings
  readonly labels: number
  readonly rows: BucketRows
  /** A code a row. */
  readonly idf: CodedIdf
  /** How telling an n-gram without a row is: that of one in no text. Only `NgramReading.rarity` counts it. */
  readonly absentIdf: number
  /** Rows × labels, −127 … 127; times the label's scale they are the coefficients. */
  readonly weights: Int8Array
  readonly scales: Float32Array
  /** Added to each label's sum. */
  readonly biases: Float32Array
}
