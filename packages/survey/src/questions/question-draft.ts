/** A question as it was read, before the set is checked. */
export interface QuestionDraft {
  readonly id: string
  readonly text: string
  readonly paraphrases: readonly string[]
  /** Where it stands: `line 3`, `row 3`. */
  readonly place: string
}
