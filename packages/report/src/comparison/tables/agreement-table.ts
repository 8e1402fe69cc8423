import type { ScoringAgreement } from '@valuecsv/comparison'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { chineseSentence } from '../../tables/chinese-sentence.ts'
import type { Table } from '../../tables/table.ts'

/** How far two evaluators agree on the same answers. */
export function agreementTable({ answers, values }: ScoringAgreement, models: readonly [string, string]): Table {
  const [first, second] = models
  return {
    title: {
      en: `${second} against ${first} on the same ${answers === 1 ? 'one answer' : `${answers} answers`}`,
      zh: chineseSentence`${second} 与 ${first} 在同样 ${answers} 条回答上的一致性`,
    },
    columns: [
      { key: 'value', heading: { en: 'Value', zh: '价值' } },
      { key: 'difference', heading: { en: 'Mean difference', zh: '平均差' }, digits: 3, signed: true },
      { key: 'correlation', heading: { en: 'Correlation', zh: '相关' }, digits: 2 },
      { key: 'rank_correlation', heading: { en: 'Rank correlation', zh: '秩相关' }, digits: 2 },
      { key: 'kappa', heading: { en: 'Kappa (present)', zh: 'Kappa（是否出现）' }, digits: 2 },
      {
        key: 'kendall_tau',
        heading: { en: 'Kendall’s tau of the models’ ranks', zh: '模型名次的 Kendall tau' },
        digits: 2,
      },
    ],
    rows: VALUE_IDS.map((id) => {
      const { difference, correlation, rankCorrelation, kappa, kendallTau } = values[id]
      return [VALUES[id].name, difference, correlation, rankCorrelation, kappa, kendallTau]
    }),
  }
}
