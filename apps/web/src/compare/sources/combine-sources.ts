import { combineAnswers, plannedByLlm } from '@valuecsv/comparison'
import { withSharedIds } from '@valuecsv/datasets'
import type { ScoredComparison } from '@valuecsv/report'
import type { ReadSource, SourcedAnswer } from './source.ts'

/** The answers of all sources, and what they answer. */
export interface CombinedAnswers {
  readonly answers: readonly SourcedAnswer[]
  /** The text of each question by its id, as far as the sources have it. */
  readonly questions: ReadonlyMap<string, string>
  readonly findings: ScoredComparison['findings']
  /** How many questions each LLM was to be asked, as far as the sources say so. */
  readonly plannedQuestions: ReadonlyMap<string, number>
}

/** Sources together: a question that two of them share is one, an LLM that answers a question in two sources is two. */
export function combineSources(sources: readonly ReadSource[]): CombinedAnswers {
  const questions = new Map<string, string>()
  const idOfText = new Map<string, string>()
  const all = sources.map((source) => {
    const read = withSharedIds(source, idOfText)
    for (const { id, text } of read.questions) questions.set(id, text)
    return { ...source, ...read, source: source.name }
  })
  const { answers, unasked } = combineAnswers(all)
  return {
    ...{ answers, questions, plannedQuestions: plannedByLlm(answers, unasked) },
    findings: sources.flatMap(({ name, findings }) => findings.map((finding) => ({ ...finding, source: name }))),
  }
}
