import type { ScoredText } from '@valuecsv/evaluator'
import { PRESENCE_NOTE } from '@valuecsv/report'
import { VALUES } from '@valuecsv/taxonomy'
import type { Language, Phrase } from '../../language/phrase.ts'
import { padToWidth, withoutMiddle } from '../../output/display-width.ts'
import type { Sink } from '../../output/sink.ts'
import { type ExplainedText, evidencePhrases } from './explained-text.ts'
import { UNVALIDATED_SCORES } from './score-meaning.ts'
import type { ScoreWriter } from './score-writer.ts'

/** Room for an LLM, the number of a question and that of a sample. */
const ID_COLUMNS = 32

/** Writes a line a text for people, and below them what must be known to read the lines. */
export function createScoreTable(sink: Sink, language: Language, validated: boolean): ScoreWriter {
  let texts = 0
  let unlike = 0
  let origin = ''
  const line = (id: string, values: string) => {
    return sink.write(`${padToWidth(withoutMiddle(id, ID_COLUMNS), ID_COLUMNS)}  ${values}\n`)
  }
  return {
    begin: () => line(language === 'zh' ? '标识' : 'Id', language === 'zh' ? '出现的价值' : 'Values present'),
    async add(scored: ExplainedText) {
      const isUnlike = (scored.offDistribution?.length ?? 0) > 0
      texts += 1
      if (isUnlike) unlike += 1
      origin = `${scored.model}${language === 'zh' ? '，' : ' on '}${scored.device}`
      await line(scored.id, `${presentValues(scored, language) || '–'}${isUnlike ? ' *' : ''}`)
      for (const phrase of evidencePhrases(scored.evidence ?? {})) await line('', phrase[language])
    },
    async end() {
      if (texts === 0) return
      const unlikeNotes = unlike > 0 ? [unlikeNote(unlike, texts)] : []
      const notes = [...unlikeNotes, ...(validated ? [] : [UNVALIDATED_SCORES]), PRESENCE_NOTE]
      await sink.write(`\n${origin}\n${notes.map((note) => `${note[language]}\n`).join('')}`)
    },
  }
}

function unlikeNote(unlike: number, texts: number): Phrase {
  return {
    en: `* ${unlike} of ${texts} text${texts === 1 ? '' : 's'}: unlike those that the model was trained on; rely on these scores less. CSV and JSON say why.`,
    zh: `* 共 ${texts} 篇，其中 ${unlike} 篇与评估器的训练文本不同，其得分的可靠性较低；原因见 CSV 或 JSON 输出。`,
  }
}

/** The values that are present with their scores, the surest first, and beside them the raw ones where there are such. */
function presentValues({ scores, rawScores, values }: ScoredText, language: Language): string {
  const isChinese = language === 'zh'
  return [...values]
    .sort((a, b) => scores[b] - scores[a])
    .map((id) => {
      const shown = `${VALUES[id].name[language]} ${scores[id].toFixed(2)}`
      if (rawScores === undefined) return shown
      const raw = rawScores[id].toFixed(2)
      return isChinese ? `${shown}（原始 ${raw}）` : `${shown} (raw ${raw})`
    })
    .join(isChinese ? '、' : ', ')
}
