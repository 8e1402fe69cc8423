import type { CrossFitting } from '@valuecsv/evaluator'
import type { TrainingData } from '../training-data.ts'
import type { CalibrationRule } from './measuring/calibrate.ts'

/** What a manifest says of predictions that were cross-fitted, and of the texts that their calibration was aligned on. */
export function crossFittingRecord(
  { test }: TrainingData,
  { folds, calibration }: { readonly folds: number } & Pick<CalibrationRule, 'calibration'>,
  seed: number,
): CrossFitting {
  return { folds, seed, ...(test?.length && calibration !== 'none' ? { alignedTexts: test.length } : {}) }
}
