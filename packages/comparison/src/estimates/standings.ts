import { letterDisplay } from '@valuecsv/metrics'
import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import type { ComparisonSettings, DifferenceEstimate, Standing, Standings } from '../comparison.ts'
import { meanRow, nameMeasures } from '../measures.ts'
import type { DifferenceColumns } from './paired-difference.ts'
import { ranksOf } from './ranks-of.ts'

/** Ranks LLMs on each measure over the questions that all of them answered, and says who cannot be told apart. */
export function standings(
  llms: readonly AnswersOfLlm[],
  pairs: readonly DifferenceColumns[],
  tested: readonly (readonly DifferenceEstimate[])[],
  { significance }: ComparisonSettings,
): Standings {
  const any = new Set(llms.flatMap(({ answered }) => [...answered.keys()]))
  const byAll = [...any].filter((question) => llms.every(({ answered }) => answered.has(question)))
  const means = llms.map(({ answered }) => meanRow(byAll.map((question) => answered.get(question)!)))
  const pairOf = new Map(pairs.map((pair, index) => [pair.llms.join('\n'), index]))
  const differ = (first: string, second: string, column: number) => {
    const pair = pairOf.get(`${first}\n${second}`) ?? pairOf.get(`${second}\n${first}`)
    const pValue = pair === undefined ? undefined : tested[pair]![column]!.adjustedPValue
    return pValue !== undefined && pValue <= significance
  }
  const standingsOf = (column: number): Standing[] => {
    if (byAll.length === 0) return []
    const order = llms
      .map(({ llm }, index) => ({ llm, value: means[index]![column]! }))
      .sort((first, second) => second.value - first.value)
    const ranks = ranksOf(order.map(({ value }) => value))
    const letters = letterDisplay(order.length, (i, j) => differ(order[i]!.llm, order[j]!.llm, column))
    return order.map((standing, index) => ({ ...standing, rank: ranks[index]!, letters: letters[index]! }))
  }
  return { questions: byAll.length, lost: any.size - byAll.length, ...nameMeasures(standingsOf) }
}
