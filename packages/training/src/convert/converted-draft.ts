import type { Head, ManifestDraft } from '@valuecsv/evaluator'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { memberFolder } from '../binary/binary-set-content.ts'
import type { EvaluatorRecord } from '../start/check-record.ts'
import type { FoundCheckpoint } from './find-checkpoint.ts'
import type { ConversionSettings } from './read-settings.ts'

/** What is recorded about a converted evaluator. */
export interface ConversionDetails extends EvaluatorRecord {
  readonly kind: FoundCheckpoint['kind']
  readonly checkpoint: string
  /** sha256 of each file with weights by its name. */
  readonly weights: Readonly<Record<string, string>>
  readonly head: Head
}

/**
 * The manifest of a converted evaluator: nothing of its training is known and nothing was measured. Scores are plain
 * sigmoids; the thresholds of 0.5 are those that the original's scripts have.
 */
export function convertedDraft(
  { labels, lowerCase, window }: ConversionSettings,
  { kind, name, checkpoint, weights, head, licence, attribution }: ConversionDetails,
): ManifestDraft {
  const shared = {
    name,
    converted: { checkpoint, weights },
    head,
    thresholds: byValue(() => 0.5),
    calibration: byValue(() => ({ slope: 1, intercept: 0 })),
    window,
    lowerCase,
    licence,
    attribution,
  }
  return kind === 'one'
    ? { kind: 'encoder', ...shared, labelOrder: labels?.order ?? VALUE_IDS }
    : { kind: 'binary-set', ...shared, members: byValue(memberFolder) }
}
