import { letterDisplay } from '@valuecsv/metrics'
import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import type { ComparisonSettings, DifferenceEstimate, Standing, Standings } from '../comparison.ts'
import { nameMeasures } from '../measures.ts'
import type { DifferenceColumns } from './paired-difference.ts'
import { rankedMeans } from './ranked-means.ts'
import { ranksOf } from './ranks-of.ts'

/** Ranks LLMs on each measure over the questions that all of them answered, and says who cannot be told apart. */
export function standings(
  llms: readonly AnswersOfLlm[],
  pairs: readonly DifferenceColumns[],
  tested: readonly (readonly DifferenceEstimate[])[],
  { significance }: ComparisonSettings,
): Standings {
  const { questions, lost, means } = rankedMeans(llms)
  const pairOf = new Map(pairs.map((pair, index) => [pair.llms.join('\n'), index]))
  const differ = (first: string, second: string, column: number) => {
    const pair = pairOf.get(`${first}\n${second}`) ?? pairOf.get(`${second}\n${first}`)
    const pValue = pair === undefined ? undefined : tested[pair]![column]!.adjustedPValue
    return pValue !== undefined && pValue <= significance
  }
  const standingsOf = (column: number): Standing[] => {
    if (means.length === 0) return []
    const order = llms
      .map(({ llm }, index) => ({ llm, value: means[index]![column]! }))
      .sort((first, second) => second.value - first.value)
    const ranks = ranksOf(order.map(({ value }) => value))
    const letters = letterDisplay(order.length, (i, j) => differ(order[i]!.llm, order[j]!.llm, column))
    return order.map((standing, index) => ({ ...standing, rank: ranks[index]!, letters: letters[index]! }))
  }
  return { questions, lost, ...nameMeasures(standingsOf) }
}
