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
export type { ByValueAndLevel, Measures } from './measures.ts'
