import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Cell, Column } from '../../output/table.ts'
import type { Evidence, ExplainedText } from './explained-text.ts'

/** What stands beside the scores. */
export interface ScoreColumnOptions {
  readonly raw: boolean
  readonly explain: boolean
}

/** The columns of scores in CSV: the id, a score a value, which are present, and how it was scored. */
export function scoreColumns({ raw, explain }: ScoreColumnOptions): Column[] {
  return [
    { key: 'id', heading: { en: 'Id', zh: '标识' } },
    ...VALUE_IDS.map((id) => ({ key: id, heading: VALUES[id].name })),
    ...(raw ? VALUE_IDS.map((id) => ({ key: `${id}_raw`, heading: VALUES[id].name })) : []),
    { key: 'values', heading: { en: 'Values', zh: '价值' } },
    ...(explain ? [{ key: 'evidence', heading: { en: 'Evidence', zh: '依据' } }] : []),
    { key: 'tokens', heading: { en: 'Tokens', zh: '词元' } },
    { key: 'unseen', heading: { en: 'Unseen', zh: '未读' } },
    { key: 'model', heading: { en: 'Model', zh: '模型' } },
    { key: 'device', heading: { en: 'Device', zh: '设备' } },
    { key: 'unlike', heading: { en: 'Unlike the training', zh: '与训练文本不同' } },
  ]
}

/** The cells of one text under `scoreColumns`. */
export function scoreRow(scored: ExplainedText, { raw, explain }: ScoreColumnOptions): Cell[] {
  return [
    scored.id,
    ...VALUE_IDS.map((id) => scored.scores[id]),
    ...(raw ? VALUE_IDS.map((id) => scored.rawScores?.[id]) : []),
    scored.values.join(' '),
    ...(explain ? [evidenceCell(scored.evidence ?? {})] : []),
    scored.tokens,
    scored.unseen,
    scored.model,
    scored.device,
    scored.offDistribution?.join(' '),
  ]
}

/** One cell: `rule-of-law: …clause… | …clause…; justice: …`. */
function evidenceCell(evidence: Evidence): string {
  return Object.entries(evidence)
    .map(([id, spans]) => `${id}: ${spans.map(({ text }) => text.trim()).join(' | ')}`)
    .join('; ')
}
