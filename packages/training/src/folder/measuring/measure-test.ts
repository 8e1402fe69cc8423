import { valueLabelMatrix } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import type { ManifestBase } from '@valuecsv/evaluator'
import type { ScoreMatrix } from '@valuecsv/metrics'
import type { Calibrated } from './calibrate.ts'
import { checkCalibration } from './check-calibration.ts'
import { testMetrics } from './test-metrics.ts'

/** What a manifest says of the test part: the figures, and whether the scores are calibrated there; nothing without one. */
export function measureTest(
  test: readonly LabelledText[] | undefined,
  logits: ScoreMatrix | undefined,
  calibrated: Calibrated,
): Pick<ManifestBase, 'testMetrics' | 'calibrationCheck'> {
  if (test === undefined || test.length === 0 || logits === undefined) return {}
  const truth = valueLabelMatrix(test)
  const texts = test.map(({ text }) => text)
  return {
    testMetrics: testMetrics(truth, logits, texts, calibrated),
    calibrationCheck: checkCalibration(truth, logits, calibrated),
  }
}
