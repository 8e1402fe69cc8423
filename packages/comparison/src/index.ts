export type { AnswerStatus, ScoredAnswer } from './answers/scored-answer.ts'
export { type CompareAnswersOptions, compareAnswers } from './compare-answers.ts'
export type {
  Comparison,
  ComparisonSettings,
  Coverage,
  DifferenceEstimate,
  Estimate,
  LlmSummary,
  PairedDifference,
} from './comparison.ts'
export { measurePredictions, type Predictions } from './evaluators/measure-predictions.ts'
export {
  type Figure,
  type Measurement,
  OVERALL_METRICS,
  type OverallMetric,
  VALUE_METRICS,
  type ValueMeasurement,
  type ValueMetric,
} from './evaluators/measurement.ts'
export type { ByValueAndLevel, Measures } from './measures.ts'
