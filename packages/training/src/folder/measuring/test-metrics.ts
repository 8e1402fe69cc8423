import { measurePredictions } from '@valuecsv/comparison'
import type { TestMetrics } from '@valuecsv/evaluator'
import { applyPlatt, applyThresholds, type LabelMatrix, type ScoreMatrix } from '@valuecsv/metrics'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import type { Calibrated } from './calibrate.ts'

/** The manifest's figures on the test part, the same that `evaluate` prints: bootstrap intervals by text. */
export function testMetrics(
  truth: LabelMatrix,
  logits: ScoreMatrix,
  texts: readonly string[],
  { calibration, thresholds }: Calibrated,
): TestMetrics {
  const scores = applyPlatt(
    logits,
    VALUE_IDS.map((id) => calibration[id]),
  )
  const predicted = applyThresholds(
    scores,
    VALUE_IDS.map((id) => thresholds[id]),
  )
  const measurement = measurePredictions({ truth, scores, predicted, texts })
  const perValue = byValue((id) => {
    const { support: _, ...figures } = measurement.perValue[id]
    return figures
  })
  return { texts: measurement.texts, interval: measurement.interval, overall: measurement.overall, perValue }
}
