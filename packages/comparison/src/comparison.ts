import type { Estimate } from '@valuecsv/metrics'
import type { ByValueAndLevel } from './measures.ts'

/** The result of `compareAnswers`: plain data that becomes JSON as it is. What is undefined is left out. */
export interface Comparison {
  readonly schemaVersion: 1
  readonly settings: ComparisonSettings
  /** How many distinct questions were asked. */
  readonly questions: number
  /** One entry per LLM, in the order in which they first come. */
  readonly llms: readonly LlmSummary[]
  /** One entry per pair of LLMs, the earlier one first. */
  readonly differences: readonly PairedDifference[]
  /**
   * The smallest difference that these questions can show: one so large would be found between any two of the LLMs.
   * It is the largest over the pairs that have one; left out when none has.
   */
  readonly detectable: ByValueAndLevel<number | undefined>
}

/** With what a comparison was made. */
export interface ComparisonSettings {
  /** How many times the questions were drawn anew. */
  readonly resamples: number
  /** The chance with which each interval is meant to cover. */
  readonly level: number
  readonly seed: number
  /** The chance with which a detectable difference would be found. */
  readonly power: number
  /** The chance of a false alarm of the two-sided test by which it would be found. */
  readonly significance: number
}

/** How many answers there are of each status, and to how many distinct questions. */
export interface Coverage {
  readonly asked: number
  readonly answered: number
  readonly refused: number
  readonly empty: number
  readonly truncated: number
  readonly error: number
  readonly questionsAsked: number
  readonly questionsAnswered: number
}

/**
 * One LLM: how much it answered, and what its answers express. A value is left out when no question was answered, the
 * ends of its interval with fewer than two questions.
 */
export interface LlmSummary extends ByValueAndLevel<Estimate> {
  readonly llm: string
  readonly coverage: Coverage
}

/** A mean difference with its bootstrap interval. */
export interface DifferenceEstimate extends Estimate {
  /**
   * The smallest true difference that so many questions with so much spread show; left out with fewer than two
   * questions, and where the differences do not vary.
   */
  readonly detectable?: number
}

/** The first LLM minus the second, over the questions that both answered. */
export interface PairedDifference extends ByValueAndLevel<DifferenceEstimate> {
  readonly llms: readonly [string, string]
  /** How many questions both answered. */
  readonly questions: number
}
