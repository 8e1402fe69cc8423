import { PRESENCE_NOTE } from '../presence-note.ts'
import { caveat } from '../tables/caveat.ts'
import type { Phrase } from '../tables/phrase.ts'
import { baselineNotes } from './baseline-notes.ts'
import { comparisonNotes } from './comparison-notes.ts'
import type { ScoredComparison } from './scored-comparison.ts'

/** What must be known to read a report: of the scores, the comparison and the sources. */
export function comparisonReportNotes(scored: ScoredComparison): Phrase[] {
  return [
    scoringNote(scored),
    ...comparisonNotes(scored.comparison),
    ...(scored.baseline ? baselineNotes(scored.baseline) : []),
    // How quest100 is written is nothing to know.
    ...scored.findings.filter(({ code }) => code !== 'numbered-questions').map(findingNote),
    PRESENCE_NOTE,
  ]
}

function scoringNote({ model, device, raw = false }: ScoredComparison): Phrase {
  if (device === undefined) {
    return {
      en: `Scored by ${model}; the scores are those of the sources.`,
      zh: `所用评估器：${model}；得分取自所给文件。`,
    }
  }
  return {
    en: `Scored by ${model} on ${device}${raw ? ', raw sigmoids' : ''}.`,
    zh: `所用评估器：${model}，设备：${device}${raw ? '，原始 sigmoid' : ''}。`,
  }
}

function findingNote({ source, message, where }: ScoredComparison['findings'][number]): Phrase {
  if (where.length === 0) return caveat({ en: `${source}: ${message.en}`, zh: `${source}：${message.zh}` })
  return caveat({
    en: `${source}: ${message.en} (${where.join('; ')})`,
    zh: `${source}：${message.zh}（${where.join('；')}）`,
  })
}
