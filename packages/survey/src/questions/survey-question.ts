/** One wording of a question. */
export interface QuestionPrompt {
  /** `default`, then `p2`, `p3`, … */
  readonly id: string
  readonly text: string
}

/** A question of a survey: what it asks, and in which words. */
export interface SurveyQuestion {
  readonly id: string
  readonly text: string
  /** The question itself as `default`, then its paraphrases. */
  readonly prompts: readonly QuestionPrompt[]
  /**
   * Ids of other questions of the set that are the same or nearly so: their answers are not independent. In a set of more
   * than 500 different questions only equal ones are found.
   */
  readonly similarTo: readonly string[]
}
