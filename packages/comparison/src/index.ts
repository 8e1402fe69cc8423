export type { AnswerStatus, ScoredAnswer } from './answers/scored-answer.ts'
export { type CompareAnswersOptions, compareAnswers } from './compare-answers.ts'
export type {
  Comparison,
  ComparisonSettings,
  Coverage,
  DifferenceEstimate,
  LlmSummary,
  PairedDifference,
} from './comparison.ts'
export {
  type ComparedEvaluator,
  compareEvaluators,
  type EvaluatorDifference,
  type EvaluatorsPredictions,
  type McnemarFigures,
} from './evaluators/compare-evaluators.ts'
export { measurePredictions } from './evaluators/measure-predictions.ts'
export {
  COMPARED_OVERALL_METRICS,
  COMPARED_VALUE_METRICS,
  type ComparedOverallMetric,
  type ComparedValueMetric,
  type IntervalSettings,
  type Measurement,
  OVERALL_METRICS,
  type OverallMetric,
  VALUE_METRICS,
  type ValueMeasurement,
  type ValueMetric,
} from './evaluators/measurement.ts'
export type { Predictions } from './evaluators/predictions.ts'
export { valueLabels, valueScores } from './evaluators/value-matrices.ts'
export type { ByValueAndLevel, Measures } from './measures.ts'
export {
  measureProbes,
  type ProbeFigures,
  type ProbeMeasurement,
  type ProbeScore,
  type ScoredProbe,
} from './probes/measure-probes.ts'
export { measureSeparation, type Separation } from './probes/measure-separation.ts'
export { scoredProbes } from './probes/scored-probes.ts'
