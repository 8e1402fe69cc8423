import { ValueCsvError } from '@valuecsv/errors'
import { buildManifest, type ManifestDraft } from '@valuecsv/evaluator'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'

/** What a caller says of an evaluator for its manifest. */
export interface EvaluatorRecord {
  readonly name: string
  readonly licence: string
  readonly attribution: readonly string[]
}

/** Error: `training/bad-option` for a seed that is no whole number. */
export function checkSeed(seed: number): void {
  if (Number.isSafeInteger(seed)) return
  throw new ValueCsvError('training/bad-option', `seed is ${seed}, expected a whole number`)
}

/**
 * Refuses before all the work what the manifest would refuse behind it. Error: `evaluator/manifest-invalid` for an empty
 * name, licence or attribution.
 */
export function checkRecord({ name, licence, attribution }: EvaluatorRecord): void {
  const draft: ManifestDraft = {
    ...{ kind: 'ngram', name, licence, attribution, labelOrder: VALUE_IDS },
    converted: { checkpoint: 'none', weights: {} },
    thresholds: byValue(() => 0.5),
    calibration: byValue(() => ({ slope: 1, intercept: 0 })),
  }
  buildManifest(draft, {})
}
