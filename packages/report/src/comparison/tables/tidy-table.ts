import type { Comparison, CorrectedShare, Measures, Standing } from '@valuecsv/comparison'
import type { Estimate } from '@valuecsv/metrics'
import { LEVEL_IDS, VALUE_IDS } from '@valuecsv/taxonomy'
import type { Cell, Column, Table } from '../../tables/table.ts'
import { lettersOf } from './letters-of.ts'

const plain = (key: string): Column => ({ key, heading: { en: key, zh: key } })
const estimate = (key: string): Column => ({ ...plain(key), estimate: true })

/** For CSV: one row an LLM and level or value, every number with all its digits. */
export function comparisonTidyTable({ llms, detectable, standings }: Comparison): Table {
  return {
    columns: [
      ...['llm', 'answers', 'questions', 'set_apart', 'kind', 'id'].map(plain),
      ...['score', 'share', 'corrected'].map(estimate),
      ...['detectable_score', 'detectable_share', 'rank_score', 'letters_score', 'letters_share'].map(plain),
    ],
    rows: llms.flatMap((summary) => {
      const { llm, coverage, isSetApart, levels, values, corrected } = summary
      const row = (
        place: readonly [kind: string, id: string],
        { score, share }: Measures<Estimate>,
        correctedShare: CorrectedShare | undefined,
        smallest: Measures<number | undefined>,
        ranking: Measures<readonly Standing[]>,
      ): Cell[] => [
        ...[llm, coverage.answered, coverage.questionsAnswered, isSetApart, ...place],
        ...[score, share, correctedShare?.probabilisticAdjustedCount ?? {}].map((each) => ({ estimate: each })),
        ...[smallest.score, smallest.share, lettersOf(ranking.score, llm).rank],
        ...[lettersOf(ranking.score, llm).letters, lettersOf(ranking.share, llm).letters],
      ]
      return [
        ...LEVEL_IDS.map((id) =>
          row(['level', id], levels[id], undefined, detectable.levels[id], standings.levels[id]),
        ),
        ...VALUE_IDS.map((id) =>
          row(['value', id], values[id], corrected?.[id], detectable.values[id], standings.values[id]),
        ),
      ]
    }),
  }
}
