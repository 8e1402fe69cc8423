import { shownValue, ValueCsvError } from '@valuecsv/errors'
import type { Manifest } from '../manifest/manifest.ts'
import type { OffDistributionNumbers } from '../off-distribution/off-distribution.ts'
import { beyondLimits, offDistributionSignals } from '../off-distribution/off-distribution-signals.ts'
import type { Subspace } from '../off-distribution/subspace.ts'
import type { PreparedText, ReadOptions } from '../reading/text-reading.ts'
import type { ScoredText, ScoreOptions, TextRecord } from '../scored-text.ts'
import { checkFinite } from '../sources/check-finite.ts'
import type { LogitSource, TextFeatures } from '../sources/logit-source.ts'
import { valueScores } from './value-scores.ts'

/** What turns texts into scored texts. */
export interface TextScorer {
  readonly manifest: Manifest
  /** Name of the model in results. */
  readonly model: string
  readonly source: LogitSource
  /** The limits of `usedLimits`. */
  readonly limits: OffDistributionNumbers | undefined
  /** What `distance` is measured with, where there is a limit for it. */
  readonly subspace: Subspace | undefined
  /** Throws when the evaluator has been closed. */
  readonly assertOpen: () => void
}

/** Which of the optional fields of a scored text are wanted, and when to stop. */
export type Wanted = Pick<ScoreOptions, 'raw' | 'features' | 'signal'>

/**
 * Reads a text; without an id of its own it gets its number, `index` + 1. Error: `evaluator/not-a-text` names the
 * number and what came instead.
 */
export async function prepareText(
  input: string | TextRecord,
  index: number,
  { source, assertOpen }: TextScorer,
  options: ReadOptions,
): Promise<PreparedText> {
  assertOpen()
  const { id, text } = typeof input === 'string' ? { id: String(index + 1), text: input } : (input ?? {})
  if (typeof text !== 'string' || typeof id !== 'string') {
    throw new ValueCsvError(
      'evaluator/not-a-text',
      `text ${index + 1}: expected a string or { id, text } with two strings, got ${shownInput(input)}`,
    )
  }
  return { id, ...(await source.read(text, options)) }
}

/** What came in place of a text; a record by the two fields that it should have had. */
function shownInput(input: unknown): string {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return shownValue(input)
  const { id, text } = input as Partial<Record<keyof TextRecord, unknown>>
  return `{ id: ${shownValue(id)}, text: ${shownValue(text)} }`
}

/** Starts scoring a group of texts, and gives a promise for each. Error: `evaluator/wrong-output` names the text. */
export function scorePrepared(
  group: readonly PreparedText[],
  scorer: TextScorer,
  wanted: Wanted,
): Promise<ScoredText>[] {
  const pooled = wanted.features === true || scorer.subspace !== undefined
  return scorer.source
    .features(group, { pooled, signal: wanted.signal })
    .map(async (features, index) => scoredText(group[index]!, await features, scorer, wanted))
}

function scoredText(
  { id, tokens, unseen }: PreparedText,
  features: TextFeatures,
  { manifest, model, source, limits, subspace }: TextScorer,
  wanted: Wanted,
): ScoredText {
  // What parts have joined: each part may be finite and the sum of them not.
  checkFinite(features.logits, 'logits', id)
  const { scores, rawScores, values } = valueScores(features.logits, manifest)
  return {
    id,
    scores,
    values,
    tokens,
    unseen,
    model,
    device: source.device,
    ...(limits
      ? { offDistribution: beyondLimits(offDistributionSignals({ features, tokens }, subspace), limits) }
      : {}),
    ...(wanted.raw ? { rawScores } : {}),
    ...(wanted.features ? { features } : {}),
    ...(tokens === 0 ? { notice: 'The text has nothing to read: these are the scores of an empty text.' } : {}),
  }
}
