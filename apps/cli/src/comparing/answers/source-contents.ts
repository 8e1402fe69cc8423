import type { AnswerRecord, Finding } from '@valuecsv/datasets'

/** What one source holds. */
export interface SourceContents {
  readonly answers: readonly AnswerRecord[]
  /** Questions with their texts, as far as the source has them. */
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  /** What whoever compares the answers should know of it. */
  readonly findings: readonly Finding[]
  /** LLMs that were to be asked all its questions; absent where the source does not say so. */
  readonly llms?: readonly string[]
}
