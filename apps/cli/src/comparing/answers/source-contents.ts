import type { AnswerRecord, Finding } from '@valuecsv/datasets'

/** What one source holds. */
export interface SourceContents {
  readonly answers: readonly AnswerRecord[]
  /** Questions with their texts, as far as the source has them. */
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  /** What whoever compares the answers should know of it. */
  readonly findings: readonly Finding[]
  /** How many questions each LLM was to be asked; absent where the source does not say so. */
  readonly planned?: ReadonlyMap<string, number>
}
