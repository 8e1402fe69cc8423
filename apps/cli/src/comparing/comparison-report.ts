import type { Comparison } from '@valuecsv/comparison'
import { PRESENCE_NOTE } from '@valuecsv/report'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import { measureTable, summaryTable, tidyTable } from './comparison-tables.ts'
import type { ReadAnswers } from './read-answers.ts'

/** With what the answers were scored. */
export interface ScoredWith {
  readonly sources: readonly string[]
  readonly model: string
  /** The device that really ran; absent where the sources held all scores. */
  readonly device?: string
  readonly raw: boolean
  readonly findings: ReadAnswers['findings']
}

/** A comparison in every format. */
export function comparisonReport(comparison: Comparison, scoredWith: ScoredWith): Report {
  return {
    kind: 'comparison',
    json: { ...scoredWith, comparison },
    records: comparison.llms,
    tables: [summaryTable(comparison), measureTable(comparison, 'score'), measureTable(comparison, 'share')],
    csv: tidyTable(comparison),
    notes: [
      scoringNote(scoredWith),
      questionsNote(comparison),
      ...differenceNotes(comparison),
      ...scoredWith.findings.filter(({ code }) => code !== 'numbered-questions').map(findingNote),
      PRESENCE_NOTE,
    ],
  }
}

function scoringNote({ model, device, raw }: ScoredWith): Phrase {
  if (device === undefined) {
    return {
      en: `Scored by ${model}; the scores are those of the sources.`,
      zh: `评分模型：${model}；得分取自所给文件。`,
    }
  }
  return {
    en: `Scored by ${model} on ${device}${raw ? ', raw sigmoids' : ''}.`,
    zh: `评分模型：${model}，设备：${device}${raw ? '，原始 sigmoid' : ''}。`,
  }
}

function questionsNote(comparison: Comparison): Phrase {
  const { questions } = comparison
  const intervals = intervalsPhrase(comparison)
  return {
    en: `${questions === 1 ? '1 question.' : `${questions} distinct questions, each counting once.`}${intervals.en}`,
    zh: `${questions === 1 ? '共 1 个问题。' : `共 ${questions} 个不同的问题，每个只计一次。`}${intervals.zh}`,
  }
}

/** What the brackets are; nothing where no figure has any, as with one question. */
function intervalsPhrase({ llms, settings }: Comparison): Phrase {
  const measures = llms.flatMap(({ levels, values }) => [...Object.values(levels), ...Object.values(values)])
  if (!measures.some(({ score, share }) => score.low !== undefined || share.low !== undefined)) {
    return { en: '', zh: '' }
  }
  const level = Math.round(settings.level * 100)
  return {
    en: ` In brackets: ${level} % intervals, bootstrap by question (${settings.resamples} samples, seed ${settings.seed}).`,
    zh: `方括号内为按问题自助法的 ${level}% 区间（${settings.resamples} 次，种子 ${settings.seed}）。`,
  }
}

function differenceNotes({ detectable, settings }: Comparison): Phrase[] {
  const smallest = [...Object.values(detectable.levels), ...Object.values(detectable.values)]
  if (!smallest.some(({ score, share }) => score !== undefined || share !== undefined)) return []
  const power = Math.round(settings.power * 100)
  return [
    {
      en: `Detectable: a true difference this large between any two of the models would be found with a chance of ${power} % (paired test, ${settings.significance * 100} % level). Smaller ones may be chance.`,
      zh: `可检出差异：任意两个模型之间若真有这么大的差异，有 ${power}% 的把握检出（配对检验，显著性水平 ${settings.significance * 100}%）；更小的差异可能只是偶然。`,
    },
  ]
}

function findingNote({ source, message, where }: ReadAnswers['findings'][number]): Phrase {
  const places = where.length === 0 ? '' : ` (${where.join('; ')})`
  return { en: `! ${source}: ${message.en}${places}`, zh: `! ${source}：${message.zh}${places}` }
}
