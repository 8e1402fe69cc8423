import type { ScoredComparison } from '@valuecsv/report'
import type { SourcedAnswer } from '../sources/source.ts'

/** A comparison, and all that a page shows of it. */
export interface ComparedAnswers extends ScoredComparison {
  readonly answers: readonly SourcedAnswer[]
  /** The text of each question by its id. */
  readonly questions: ReadonlyMap<string, string>
  readonly sources: readonly { readonly name: string; readonly digest?: string }[]
}
