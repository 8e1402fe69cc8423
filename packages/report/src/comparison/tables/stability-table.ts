import type { Comparison, Repetition } from '@valuecsv/comparison'
import type { Phrase } from '../../tables/phrase.ts'
import type { Table } from '../../tables/table.ts'
import { valueColumn, valueRows } from './value-rows.ts'

/** How far ranks and scores move over samples, and over prompts; none where every question was asked once. */
export function stabilityTables({ stability }: Comparison): Table[] {
  if (stability === undefined) return []
  const { samples, prompts } = stability
  return [
    ...(samples ? [repetitionTable(samples, { en: 'samples', zh: '次取样' })] : []),
    ...(prompts ? [repetitionTable(prompts, { en: 'wordings', zh: '种问法' })] : []),
  ]
}

function repetitionTable(repetition: Repetition, { en, zh }: Phrase): Table {
  const { repetitions, questions } = repetition
  return {
    title: {
      en: `Stability over ${repetitions} ${en} of ${questions} questions`,
      zh: `${questions} 个问题、${repetitions} ${zh}之间的稳定性`,
    },
    columns: [
      valueColumn,
      { key: 'kendall_w', heading: { en: 'Kendall’s W of the ranks', zh: '名次的 Kendall W' }, digits: 2 },
      { key: 'largest_move', heading: { en: 'Largest move (ranks)', zh: '最大名次变动' } },
      { key: 'icc', heading: { en: 'Test–retest (ICC)', zh: '重测信度（ICC）' }, digits: 2 },
    ],
    rows: valueRows((of) => {
      const { kendallW, largestMove, intraclassCorrelation } = of(repetition).score
      return [kendallW, largestMove, intraclassCorrelation]
    }),
  }
}
