import { type AnswerOfSource, tellLlmsApart } from './tell-llms-apart.ts'

/** What one source holds. */
export interface SourceOfAnswers<Answer> {
  /** The name of its file or folder. */
  readonly source: string
  readonly answers: readonly Answer[]
  readonly questions: readonly { readonly id: string }[]
  /** LLMs that were to be asked all its questions; absent where the source does not say so. */
  readonly llms?: readonly string[]
}

/** What of an answer says how much its LLM was to be asked. */
export interface PlannedAnswer {
  readonly llm: string
  /** Ids of the questions that its LLM was to be asked; absent where its source does not say so. */
  readonly planned?: ReadonlySet<string>
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
  const plans = sources.map(({ questions }) => new Set(questions.map(({ id }) => id)))
  const answers = sources.flatMap(({ source, answers: its, llms = [] }, index) => {
    const asked = new Set(llms)
    const plan = { planned: plans[index]! }
    return its.map((answer) => ({ ...answer, source, ...(asked.has(answer.llm) && plan) }))
  })
  const unasked = sources.flatMap((source, index) => unaskedQuestions(source, plans[index]!))
  const named = tellLlmsApart<AnswerOfSource & PlannedAnswer>([...answers, ...unasked])
  return {
    answers: named.slice(0, answers.length) as CombinedAnswers<Answer>['answers'][number][],
    unasked: named.slice(answers.length),
  }
}

function unaskedQuestions({ source, answers, llms = [] }: SourceOfAnswers<PlannedAnswer>, planned: Set<string>) {
  const answering = new Set(answers.map(({ llm }) => llm))
  const unasked = llms.filter((llm) => !answering.has(llm))
  return unasked.flatMap((llm) =>
    Array.from(planned, (questionId) => ({ llm, questionId, promptId: 'default', sample: 1, source, planned })),
  )
}

/**
 * How many questions each LLM was to be asked, by the name that it has now, from what it answered and what it did not: a
 * question that several runs were to ask counts once, one that a single part of a run was to ask counts as well.
 */
export function plannedByLlm(...places: readonly (readonly PlannedAnswer[])[]): ReadonlyMap<string, number> {
  const plansByLlm = new Map<string, Set<ReadonlySet<string>>>()
  for (const { llm, planned } of places.flat()) {
    if (planned === undefined) continue
    const plans = plansByLlm.get(llm)
    if (plans) plans.add(planned)
    else plansByLlm.set(llm, new Set([planned]))
  }
  return new Map(Array.from(plansByLlm, ([llm, plans]) => [llm, new Set([...plans].flatMap((plan) => [...plan])).size]))
}
