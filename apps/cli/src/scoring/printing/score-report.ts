import { PRESENCE_NOTE } from '@valuecsv/report'
import { LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Report } from '../../output/report.ts'
import { type ExplainedText, evidencePhrases } from './explained-text.ts'
import { UNVALIDATED_SCORES, VALIDATED_SCORES } from './score-meaning.ts'
import { unlikePhrases } from './unlike-phrases.ts'

const BAR_CHARACTERS = 20

/** One text's scores for people: a row a value. Without validation the model has neither calibration nor thresholds. */
export function scoreReport(scored: ExplainedText, validated: boolean): Report {
  const { rawScores, unseen } = scored
  const meaning = validated ? VALIDATED_SCORES : UNVALIDATED_SCORES
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
        en: `${scored.model} on ${scored.device}, ${scored.tokens} token${scored.tokens === 1 ? '' : 's'}${unseen > 0 ? `, ${percentInside(unseen)} % of them unseen` : ''}. ${meaning.en}`,
        zh: `${scored.model}，${scored.device}，${scored.tokens} 个词元${unseen > 0 ? `，其中 ${percentInside(unseen)}% 未读` : ''}。${meaning.zh}`,
      },
      PRESENCE_NOTE,
    ],
  }
}

/** Some is not none, and most is not all. */
function percentInside(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 0) return '<1'
  return percent === 100 && share < 1 ? '>99' : `${percent}`
}
