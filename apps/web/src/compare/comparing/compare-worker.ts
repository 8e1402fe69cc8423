import { type CompareAnswersOptions, compareAnswers, type ScoredAnswer } from '@valuecsv/comparison'
import { answerCalls } from './answer-calls.ts'

/** What is compared, and how. */
export interface CompareRequest {
  readonly answers: readonly ScoredAnswer[]
  readonly options: CompareAnswersOptions
}

answerCalls(({ answers, options }: CompareRequest) => compareAnswers(answers, options))
