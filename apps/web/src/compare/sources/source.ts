import type { PlannedAnswer } from '@valuecsv/comparison'
import type { AnswerRecord, AnswersToQuestions, Finding } from '@valuecsv/datasets'

/** A file, or the files of a run folder, as a person chose them. */
export interface SourceFiles {
  /** What the page calls it: the name of the file or of the folder. */
  readonly name: string
  /** A table, or answers as JSON Lines. */
  readonly file: File
  /** The `run.json` beside it. */
  readonly run?: File
}

/** What one source holds. */
export interface ReadSource extends AnswersToQuestions {
  readonly name: string
  /** sha256 of its file, in hex; absent where the browser does not compute any. */
  readonly digest?: string
  /** LLMs that were to be asked all its questions; absent where the source does not say so. */
  readonly llms?: readonly string[]
  readonly findings: readonly Finding[]
}

/** An answer, and the source that it came from. */
export interface SourcedAnswer extends AnswerRecord, PlannedAnswer {
  readonly source: string
  readonly scoresWithoutOpening?: NonNullable<AnswerRecord['scores']>
}
