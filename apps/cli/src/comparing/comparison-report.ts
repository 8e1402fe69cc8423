import type { BaselineComparison, Comparison, ScoringAgreement } from '@valuecsv/comparison'
import {
  comparisonNotes,
  comparisonSummary,
  comparisonTables,
  comparisonTidyTable,
  PRESENCE_NOTE,
  type SecondScoring,
} from '@valuecsv/report'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import type { GateCase } from './gates.ts'
import type { ReadAnswers } from './read-answers.ts'

/** A comparison, and with what it was made. */
export interface ComparedAnswers {
  readonly sources: readonly string[]
  readonly model: string
  /** The device that really ran; absent where the sources held all scores. */
  readonly device?: string
  readonly raw: boolean
  readonly findings: ReadAnswers['findings']
  readonly comparison: Comparison
  readonly secondModel?: string
  readonly agreement?: ScoringAgreement
  readonly baseline?: BaselineComparison
  readonly gates: readonly GateCase[]
}

/** A comparison in every format. */
export function comparisonReport(compared: ComparedAnswers): Report {
  const { comparison } = compared
  return {
    kind: 'comparison',
    json: compared,
    records: comparison.llms,
    tables: comparisonTables(comparison, secondScoring(compared)),
    csv: comparisonTidyTable(comparison),
    notes: [...comparisonSummary(comparison), ...comparisonReportNotes(compared)],
  }
}

/** How far the second model agrees, where there is one. */
export function secondScoring({ agreement, secondModel, model }: ComparedAnswers): SecondScoring | undefined {
  return agreement && secondModel !== undefined ? { agreement, models: [model, secondModel] } : undefined
}

/** What must be known to read it: of the scores, the comparison and the sources. */
export function comparisonReportNotes(compared: ComparedAnswers): Phrase[] {
  return [
    scoringNote(compared),
    ...comparisonNotes(compared.comparison),
    ...compared.findings.filter(({ code }) => code !== 'numbered-questions').map(findingNote),
    PRESENCE_NOTE,
  ]
}

function scoringNote({ model, device, raw }: ComparedAnswers): Phrase {
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

function findingNote({ source, message, where }: ReadAnswers['findings'][number]): Phrase {
  const places = where.length === 0 ? '' : ` (${where.join('; ')})`
  return { en: `! ${source}: ${message.en}${places}`, zh: `! ${source}：${message.zh}${places}` }
}
