import type { Evaluator, EvidenceSpan, ScoredText, ScoreOptions, TextRecord } from '@valuecsv/evaluator'
import { VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { Phrase } from '../../language/phrase.ts'
import { oneLine } from '../../output/display-width.ts'

/** The clauses that carried each value that is present. */
export type Evidence = Readonly<Partial<Record<ValueId, readonly EvidenceSpan[]>>>

/** A text's scores, with evidence where it was asked for. */
export interface ExplainedText extends ScoredText {
  readonly evidence?: Evidence
}

/** Scores texts one by one and explains each: the values that are present, or the most probable one where none is. */
export async function* explainTexts(
  evaluator: Evaluator,
  texts: AsyncIterable<TextRecord> | Iterable<TextRecord>,
  options: ScoreOptions,
): AsyncGenerator<ExplainedText> {
  const { explainText } = await import('@valuecsv/evaluator')
  for await (const text of texts) {
    const { scored, evidence } = await explainText(evaluator, text, options)
    const ids = scored.values.length > 0 ? scored.values : [mostProbable(scored)]
    yield { ...scored, evidence: Object.fromEntries(ids.map((id) => [id, evidence[id]])) }
  }
}

/** Evidence as lines for people: the value, then the clauses that carried it. */
export function evidencePhrases(evidence: Evidence): Phrase[] {
  return Object.entries(evidence).map(([id, spans]) => {
    const clauses = spans.map(({ text }) => `“${oneLine(text)}”`)
    const { en, zh } = VALUES[id as ValueId].name
    return {
      en: `${en}: ${clauses.length > 0 ? clauses.join(' … ') : 'no single clause carries it'}`,
      zh: `${zh}：${clauses.length > 0 ? clauses.join('……') : '没有哪个分句单独支撑它'}`,
    }
  })
}

function mostProbable({ scores }: ScoredText): ValueId {
  const [first] = (Object.entries(scores) as [ValueId, number][]).sort(([, a], [, b]) => b - a)
  return first![0]
}
