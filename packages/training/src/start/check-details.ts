import { buildManifest } from '@valuecsv/evaluator'
import type { EvaluatorDetails } from '../folder/evaluator-details.ts'
import { plainManifest } from '../folder/quantize-encoder.ts'
import { checkSeed } from './check-record.ts'

/**
 * Refuses what would be refused when the evaluator is written, after all the work. Errors: `training/bad-option` for a seed
 * that is no whole number, `evaluator/manifest-invalid` for an empty name, licence or attribution.
 */
export function checkDetails(details: EvaluatorDetails): void {
  checkSeed(details.seed)
  buildManifest(plainManifest(details), {})
}
