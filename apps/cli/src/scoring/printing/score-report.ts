import { PRESENCE_NOTE } from '@valuecsv/report'
import { LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Report } from '../../output/report.ts'
import { type ExplainedText, evidencePhrases } from './explained-text.ts'
import { unlikePhrases } from './unlike-phrases.ts'

const BAR_CHARACTERS = 20

/** One text's scores for people: a row a value. */
export function scoreReport(scored: ExplainedText): Report {
  const { rawScores } = scored
  const unseen = Math.round(scored.unseen * 100)
  return {
    kind: 'scores',
    json: { texts: [scored] },
    records: [scored],
    tables: [
      {
        columns: [
          { key: 'value', heading: { en: 'Value', zh: '价值' } },
          { key: 'level', heading: { en: 'Level', zh: '层面' } },
          { key: 'score', heading: { en: 'Score', zh: '得分' }, digits: 3 },
          ...(rawScores ? [{ key: 'raw', heading: { en: 'Raw', zh: '原始' }, digits: 3 }] : []),
          { key: 'present', heading: { en: 'Present', zh: '出现' } },
          { key: 'bar', heading: { en: '', zh: '' } },
        ],
        rows: VALUE_IDS.map((id) => [
          VALUES[id].name,
          LEVELS[VALUES[id].level].name,
          scored.scores[id],
          ...(rawScores ? [rawScores[id]] : []),
          scored.values.includes(id),
          '▇'.repeat(Math.round(scored.scores[id] * BAR_CHARACTERS)),
        ]),
      },
    ],
    notes: [
      ...evidencePhrases(scored.evidence ?? {}),
      ...unlikePhrases(scored.offDistribution ?? []),
      {
        en: `${scored.model} on ${scored.device}, ${scored.tokens} tokens${unseen > 0 ? `, ${unseen} % of them unseen` : ''}. Scores are probabilities; a value is present above its own threshold.`,
        zh: `${scored.model}，${scored.device}，${scored.tokens} 个词元${unseen > 0 ? `，其中 ${unseen}% 未读` : ''}。得分为概率；超过该项阈值即视为出现。`,
      },
      PRESENCE_NOTE,
    ],
  }
}
