import type { Standing } from '@valuecsv/comparison'

/** The tie groups and the rank of an LLM; no letters where there is nobody else to be told apart from. */
export function lettersOf(
  standings: readonly Standing[],
  llm: string,
): { readonly letters: string; readonly rank: number | undefined } {
  const own = standings.find((standing) => standing.llm === llm)
  return { letters: own === undefined || standings.length < 2 ? '' : own.letters, rank: own?.rank }
}
