import type { DeviceName } from '@valuecsv/runtime'
import type { ValueId } from '@valuecsv/taxonomy'
import type { Manifest } from './manifest/manifest.ts'
import type { ScoredText, ScoreManyOptions, ScoreOptions, TextRecord } from './scored-text.ts'

/** A model that is ready to score texts. */
export interface Evaluator {
  readonly manifest: Manifest
  /** sha256 (64 hex digits) of the manifest, which lists the digest of each file: another model has another. */
  readonly digest: string
  /** Name and first digits of the digest, as in each `ScoredText`. */
  readonly model: string
  /** The device that really runs the model. */
  readonly device: DeviceName
  /** The calibrated probability of each value, 0 to 1. */
  score(text: string, options?: ScoreOptions): Promise<Record<ValueId, number>>
  /**
   * All that is known of one text's scores; a text that is a string has the id `1`. Errors: `evaluator/not-a-text`,
   * `evaluator/bad-option`, and those of the runtime.
   */
  scoreText(text: string | TextRecord, options?: ScoreOptions): Promise<ScoredText>
  /**
   * The scores of many texts, in their order, as they come: it reads a bounded number ahead of what the consumer
   * takes, so a source of any size is scored in the same memory. Texts that are strings have their number as id, from 1.
   * Stop by leaving the loop or by `signal`, which makes it reject with the signal's reason.
   */
  scoreMany(
    texts: Iterable<string | TextRecord> | AsyncIterable<string | TextRecord>,
    options?: ScoreManyOptions,
  ): AsyncGenerator<ScoredText, void, undefined>
  /** Waits for what is running and frees the model; a second call does nothing, scoring afterwards is an error with code `evaluator/closed`. */
  close(): Promise<void>
}
