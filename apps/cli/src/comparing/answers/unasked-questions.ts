import type { AnswerOfSource } from '@valuecsv/comparison'
import type { SourceContents } from './source-contents.ts'

/** A question that an LLM was to be asked, and the source that says so. */
export interface UnaskedQuestion extends AnswerOfSource {
  /** How many questions its LLM was to be asked. */
  readonly planned: number
}

/**
 * The questions of each LLM of a run that has no answer at all, as where its key was wrong: a gate that did not know of it
 * would be green.
 */
export function unaskedQuestions(
  { answers, questions, planned = new Map() }: SourceContents,
  source: string,
): UnaskedQuestion[] {
  const answering = new Set(answers.map(({ llm }) => llm))
  return [...planned].flatMap(([llm, count]) =>
    answering.has(llm)
      ? []
      : questions.map(({ id }) => {
          return { ...{ llm, questionId: id, promptId: 'default', sample: 1 }, ...{ source, planned: count } }
        }),
  )
}
