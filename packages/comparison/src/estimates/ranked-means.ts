import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import { type MeasureRow, meanRow } from '../measures.ts'

/** The means by which LLMs are ranked. */
export interface RankedMeans {
  /** How many questions all of them answered; without any there are no means. */
  readonly questions: number
  /** How many questions that any of them answered are lost so. */
  readonly lost: number
  /** One row an LLM. */
  readonly means: readonly MeasureRow[]
}

/** Gives the mean measures of each LLM over the questions that all of them answered. */
export function rankedMeans(llms: readonly Pick<AnswersOfLlm, 'answered'>[]): RankedMeans {
  const any = new Set(llms.flatMap(({ answered }) => [...answered.keys()]))
  const byAll = [...any].filter((question) => llms.every(({ answered }) => answered.has(question)))
  const means =
    byAll.length === 0 ? [] : llms.map(({ answered }) => meanRow(byAll.map((question) => answered.get(question)!)))
  return { questions: byAll.length, lost: any.size - byAll.length, means }
}
