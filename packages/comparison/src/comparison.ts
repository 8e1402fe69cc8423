import type { Estimate } from '@valuecsv/metrics'
import type { ValueId } from '@valuecsv/taxonomy'
import type { Confounds } from './confounds/confounds.ts'
import type { ByValueAndLevel } from './measures.ts'
import type { Stability } from './stability/stability.ts'

/** The result of `compareAnswers`: plain data that becomes JSON as it is. What is undefined is left out. */
export interface Comparison {
  readonly schemaVersion: 1
  readonly settings: ComparisonSettings
  /** How many distinct questions were asked. */
  readonly questions: number
  /** One entry per LLM, in the order in which they first come; those that were to be asked and have no answer stand last. */
  readonly llms: readonly LlmSummary[]
  /** One entry per pair of LLMs that are not set apart, the earlier one first. */
  readonly differences: readonly PairedDifference[]
  /** How many tests the adjusted p-values of one measure were adjusted for together: those of pairs with common questions. */
  readonly families: { readonly values: number; readonly levels: number }
  /**
   * The smallest difference that these questions can show in a single test: one so large would be found between any two
   * of the LLMs; adjusted for the other tests it takes a larger one. It is the largest over the pairs whose differences
   * vary; left out when there is none, or when a pair shares too few questions for any (see `DifferenceEstimate`) or could
   * not show even 1.
   */
  readonly detectable: ByValueAndLevel<number | undefined>
  /**
   * How many questions would show differences of `neededFor`, between any two of the LLMs, in that order, in a single
   * test; left out where no pair's differences vary, and where a pair shares fewer than two questions.
   */
  readonly needed: ByValueAndLevel<readonly number[] | undefined>
  readonly standings: Standings
  /** How long the answers are and what they are like; absent where some answer that is compared lacks its text. */
  readonly confounds?: Confounds
  /** How far the ranks move over samples and prompts; absent where fewer than two questions were answered twice by each LLM. */
  readonly stability?: Stability
}

/** The differences for which `Comparison.needed` says how many questions show them. */
export const neededFor = [0.02, 0.05, 0.1] as const

/** With what a comparison was made. */
export interface ComparisonSettings {
  /** How many times the questions were drawn anew. */
  readonly resamples: number
  /** How many times signs were flipped in each permutation test, at the most: few questions are tested exactly. */
  readonly permutations: number
  /** The chance with which each interval is meant to cover. */
  readonly level: number
  readonly seed: number
  /** The chance with which a detectable difference would be found. */
  readonly power: number
  /** The chance of a false alarm: of the two-sided test that finds a detectable difference, and of a family of tests. */
  readonly significance: number
  /** The share of its answers, and of the questions that it was to be asked, below which an LLM is set apart, in [0, 1]. */
  readonly leastCoverage: number
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
  /** How many questions it was to be asked, where it is known that these are more than it was asked: it was stopped. */
  readonly questionsPlanned?: number
}

/**
 * One LLM: how much it answered, and what its answers express. A value is left out when no question was answered, the
 * ends of its interval with fewer than two questions.
 */
export interface LlmSummary extends ByValueAndLevel<Estimate> {
  readonly llm: string
  readonly coverage: Coverage
  /** It answered too little to be compared: it has no differences and no rank. */
  readonly isSetApart: boolean
  /**
   * The share of answers that express each value, freed of the evaluator's errors. Absent where those are not known, and
   * where most of the answers are unlike the texts of its training: what it got wrong there says nothing of them.
   */
  readonly corrected?: Readonly<Record<ValueId, CorrectedShare>>
}

/** Estimates of a share of answers that allow for the errors of the evaluator. They assume that only shares shift. */
export interface CorrectedShare {
  /** `probabilisticAdjustedCount` of `@valuecsv/metrics` (PACC): the one to tell. */
  readonly probabilisticAdjustedCount: Estimate
  /** `adjustedCount` (ACC). */
  readonly adjustedCount?: number
  /** `expectationMaximizationShare` (Saerens, Latinne and Decaestecker 2002). */
  readonly expectationMaximization?: number
}

/** A mean difference with its bootstrap interval. */
export interface DifferenceEstimate extends Estimate {
  /** Of the two-sided paired permutation test by question; left out without questions. */
  readonly pValue?: number
  /** The same adjusted by Holm for all tests of its family. */
  readonly adjustedPValue?: number
  /** The difference in standard deviations of the differences by question (Cohen's d), with its interval. */
  readonly effectSize?: Estimate
  /**
   * The smallest true difference that so many questions with so much spread show; left out where the differences do not
   * vary, where no p-value of so few questions is as small as the significance (with fewer than six at 0.05), and where it
   * would be above 1, which no difference of scores or shares is.
   */
  readonly detectable?: number
  /**
   * How many questions show a difference of each of `neededFor`, at least as many as it takes for any; left out with fewer
   * than two questions and where the differences do not vary.
   */
  readonly needed?: readonly number[]
}

/** The first LLM minus the second, over the questions that both answered. */
export interface PairedDifference extends ByValueAndLevel<DifferenceEstimate> {
  readonly llms: readonly [string, string]
  /** How many questions both answered. */
  readonly questions: number
}

/** Who stands where, and who cannot be told apart. */
export interface Standings extends ByValueAndLevel<readonly Standing[]> {
  /** Ranks use the questions that every LLM answered, but those that are set apart. */
  readonly questions: number
  /** How many questions that any of these LLMs answered are lost so. */
  readonly lost: number
}

/** One LLM in a ranking, the highest first. */
export interface Standing {
  readonly llm: string
  /** The mean over the questions that all answered. */
  readonly value: number
  /** Counted from 1; equal values have equal ranks, the smallest of theirs. */
  readonly rank: number
  /** Its tie groups: two LLMs that share a letter cannot be told apart (adjusted p-value above the significance). */
  readonly letters: string
}
