import { basename } from 'node:path'
import type { AnswerScores } from '@valuecsv/comparison'
import { type AnswerRecord, answerId } from '@valuecsv/datasets'

/** An answer, the source that it came from, and what the evaluator said of it beside its scores. */
export interface SourcedAnswer extends AnswerRecord {
  readonly source: string
  readonly offDistribution?: readonly string[]
  readonly scoresWithoutOpening?: AnswerScores
}

/**
 * Answers with names that tell LLMs apart: where several sources hold an answer of the same LLM to the same question,
 * prompt and sample, they are of different runs, and the name is followed by the source. Where no answer is there
 * twice, the sources are parts of one run.
 */
export function tellLlmsApart(answers: readonly SourcedAnswer[]): SourcedAnswer[] {
  const sourceOfAnswer = new Map<string, string>()
  const inSeveralRuns = new Set<string>()
  for (const answer of answers) {
    const id = answerId(answer)
    const source = sourceOfAnswer.get(id)
    if (source === undefined) sourceOfAnswer.set(id, answer.source)
    else if (source !== answer.source) inSeveralRuns.add(answer.llm)
  }
  const names = sourceNames(new Set(answers.map(({ source }) => source)))
  return answers.map((answer) =>
    inSeveralRuns.has(answer.llm) ? { ...answer, llm: `${answer.llm} (${names.get(answer.source)})` } : answer,
  )
}

/** The last part of each path, or the whole of it where that is not enough. */
function sourceNames(sources: ReadonlySet<string>): ReadonlyMap<string, string> {
  const short = [...sources].map((source) => basename(source))
  return new Map(
    [...sources].map((source, index) => {
      const name = short[index]!
      return [source, short.filter((other) => other === name).length > 1 ? source : name]
    }),
  )
}
