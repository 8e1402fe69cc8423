import type { ByValueAndLevel } from '../measures.ts'

/** How far the result depends on which answers were drawn, and on how the question was put. */
export interface Stability {
  /** Over samples of the same prompt; absent where the LLMs have fewer than two in common. */
  readonly samples?: Repetition
  /** Over prompts (paraphrases) of the same question; absent where the LLMs have fewer than two in common. */
  readonly prompts?: Repetition
}

/** What repeating the questions shows. */
export interface Repetition extends ByValueAndLevel<RepetitionFigures> {
  /** How many samples or prompts every ranked LLM has. */
  readonly repetitions: number
  /** How many questions every ranked LLM answered in each of them. */
  readonly questions: number
}

/** Undefined figures are left out. */
export interface RepetitionFigures {
  /** Kendall's W of the ranks of the LLMs, 0 (no agreement) to 1 (the same ranks each time). */
  readonly kendallW?: number
  /** By how many places any LLM moves at the most. */
  readonly largestMove?: number
  /**
   * Test–retest: the share of the variance of single answers that lies between questions and LLMs (ICC); over samples also
   * between prompts, over prompts also between samples.
   */
  readonly intraclassCorrelation?: number
}
