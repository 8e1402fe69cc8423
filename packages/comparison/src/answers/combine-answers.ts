import { type AnswerOfSource, tellLlmsApart } from './tell-llms-apart.ts'

/** What one source holds. */
export interface SourceOfAnswers<Answer> {
  /** The name of its file or folder. */
  readonly source: string
  readonly answers: readonly Answer[]
  readonly questions: readonly { readonly id: string }[]
  /** How many questions each LLM was to be asked; absent where the source does not say so. */
  readonly planned?: ReadonlyMap<string, number>
}

/** What of an answer says how much its LLM was to be asked. */
export interface PlannedAnswer {
  readonly llm: string
  /** How many questions its LLM was to be asked; absent where its source does not say so. */
  readonly planned?: number
}

/** The answers of several sources. */
export interface CombinedAnswers<Answer> {
  readonly answers: readonly (Answer & PlannedAnswer & { readonly source: string })[]
  /** LLMs that a source was to ask and has no answer of, each once for each question. */
  readonly unasked: readonly PlannedAnswer[]
}

/**
 * The answers of all sources, with names that tell LLMs apart (`tellLlmsApart`), and beside them the LLMs that a run was to
 * ask and has no answer of, as where a key was wrong: a gate that did not know of them would be green.
 */
export function combineAnswers<Answer extends Omit<AnswerOfSource, 'source'>>(
  sources: readonly SourceOfAnswers<Answer>[],
): CombinedAnswers<Answer> {
  const answers = sources.flatMap(({ source, answers: its, planned }) =>
    its.map((answer) => {
      const count = planned?.get(answer.llm)
      return { ...answer, source, ...(count !== undefined && { planned: count }) }
    }),
  )
  const unasked = sources.flatMap(unaskedQuestions)
  const named = tellLlmsApart<AnswerOfSource & PlannedAnswer>([...answers, ...unasked])
  return {
    answers: named.slice(0, answers.length) as CombinedAnswers<Answer>['answers'][number][],
    unasked: named.slice(answers.length),
  }
}

function unaskedQuestions({ source, answers, questions, planned = new Map() }: SourceOfAnswers<PlannedAnswer>) {
  const answering = new Set(answers.map(({ llm }) => llm))
  return [...planned].flatMap(([llm, count]) =>
    answering.has(llm)
      ? []
      : questions.map(({ id }) => ({ llm, questionId: id, promptId: 'default', sample: 1, source, planned: count })),
  )
}

/**
 * How many questions each LLM was to be asked, by the name that it has now, from what it answered and what it did not; of
 * several runs the most, since they may ask the same questions.
 */
export function plannedByLlm(...places: readonly (readonly PlannedAnswer[])[]): ReadonlyMap<string, number> {
  const byLlm = new Map<string, number>()
  for (const { llm, planned } of places.flat()) {
    if (planned !== undefined) byLlm.set(llm, Math.max(planned, byLlm.get(llm) ?? 0))
  }
  return byLlm
}
