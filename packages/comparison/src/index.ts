export { type CompareScoringsOptions, compareScorings } from './agreement/compare-scorings.ts'
export type { ScoringAgreement, ValueAgreement } from './agreement/scoring-agreement.ts'
export {
  type CombinedAnswers,
  combineAnswers,
  type PlannedAnswer,
  plannedByLlm,
  type SourceOfAnswers,
} from './answers/combine-answers.ts'
export type { AnswerScores, AnswerStatus, ScoredAnswer } from './answers/scored-answer.ts'
export { type AnswerOfSource, tellLlmsApart } from './answers/tell-llms-apart.ts'
export { type ValidationCounts, validationStatistics } from './answers/validation-statistics.ts'
export {
  type BaselineComparison,
  type BaselineDifference,
  type CompareWithBaselineOptions,
  compareWithBaseline,
} from './baseline/compare-with-baseline.ts'
export { type CompareAnswersOptions, compareAnswers } from './compare-answers.ts'
export {
  type Comparison,
  type ComparisonSettings,
  type CorrectedShare,
  type Coverage,
  type DifferenceEstimate,
  type LlmSummary,
  neededFor,
  type PairedDifference,
  type Standing,
  type Standings,
} from './comparison.ts'
export { answersWithoutOpenings, type OpeningAnswer } from './confounds/answers-without-openings.ts'
export type { ConfoundedScore, Confounds, LlmStyle, StyleFlag } from './confounds/confounds.ts'
export { type FindOpeningOptions, findOpening, type Opening, type OpeningText } from './confounds/find-opening.ts'
export { withoutOpening } from './confounds/without-opening.ts'
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
export { valueLabelMatrix, valueScoreMatrix } from './evaluators/value-matrices.ts'
export { checkGate, type GateResult } from './gates/check-gate.ts'
export { type Gate, parseGate } from './gates/gate.ts'
export { refuseUnknownLlm } from './gates/refuse-unknown-llm.ts'
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
export { givenAndUnscored } from './scoring/given-and-unscored.ts'
export { modelName } from './scoring/model-name.ts'
export { type AnswerToScore, refuseMissingTexts } from './scoring/refuse-missing-texts.ts'
export { refuseMixedModels, type ScoresOfModel } from './scoring/refuse-mixed-models.ts'
export type { Repetition, RepetitionFigures, Stability } from './stability/stability.ts'
