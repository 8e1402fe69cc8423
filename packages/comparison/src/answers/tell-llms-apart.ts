/** Whose answer it is, and the file or folder that it came from. */
export interface AnswerOfSource {
  readonly llm: string
  readonly questionId: string
  readonly promptId: string
  readonly sample: number
  readonly source: string
}

/**
 * Answers with names that tell LLMs apart: where several sources hold an answer of the same LLM to the same question,
 * prompt and sample, they are of different runs, and the name is followed by the source. Where no answer is there
 * twice, the sources are parts of one run.
 */
export function tellLlmsApart<T extends AnswerOfSource>(answers: readonly T[]): T[] {
  const sources = new Set(answers.map(({ source }) => source))
  // A place of each of a hundred thousand answers is 20 MB.
  if (sources.size < 2) return [...answers]
  const sourceOfAnswer = new Map<string, string>()
  const inSeveralRuns = new Set<string>()
  for (const answer of answers) {
    const { llm, questionId, promptId, sample } = answer
    const place = JSON.stringify([llm, questionId, promptId, sample])
    const source = sourceOfAnswer.get(place)
    if (source === undefined) sourceOfAnswer.set(place, answer.source)
    else if (source !== answer.source) inSeveralRuns.add(llm)
  }
  const names = sourceNames(sources)
  return answers.map((answer) =>
    inSeveralRuns.has(answer.llm) ? { ...answer, llm: `${answer.llm} (${names.get(answer.source)})` } : answer,
  )
}

/** The last part of each path, or the whole of it where that is not enough. */
function sourceNames(sources: ReadonlySet<string>): ReadonlyMap<string, string> {
  const short = [...sources].map((source) => lastPart(source))
  return new Map(
    [...sources].map((source, index) => {
      const name = short[index]!
      return [source, short.filter((other) => other === name).length > 1 ? source : name]
    }),
  )
}

function lastPart(path: string): string {
  return (
    path
      .split(/[\\/]/)
      .filter((part) => part !== '')
      .at(-1) ?? path
  )
}
