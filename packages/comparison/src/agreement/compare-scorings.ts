import { cohenKappa, kendallTau, pearsonCorrelation, spearmanCorrelation } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { readAnswer } from '../answers/read-answer.ts'
import type { ScoredAnswer } from '../answers/scored-answer.ts'
import { type MeasureRow, presenceColumn } from '../measures.ts'
import type { ScoringAgreement, ValueAgreement } from './scoring-agreement.ts'

/**
 * Says how far two evaluators agree on the same answers, and whether they rank the LLMs alike. Answers are matched by
 * LLM, question, prompt and sample, and by their order where several have all four; those that only one has are left out.
 *
 * @throws `comparison/scores-missing`, `comparison/score-out-of-range`, `comparison/unknown-value`
 */
export function compareScorings(first: Iterable<ScoredAnswer>, second: Iterable<ScoredAnswer>): ScoringAgreement {
  const secondByKey = new Map(answeredByKey(second))
  const both = answeredByKey(first).flatMap(([key, own]) => {
    const other = secondByKey.get(key)
    return other ? [{ llm: own.llm, first: readAnswer(own).measures, second: readAnswer(other).measures }] : []
  })
  const llms = [...new Set(both.map(({ llm }) => llm))]
  const entries = VALUE_IDS.map((id, value): [ValueId, ValueAgreement] => {
    const [a, b] = [both.map((each) => each.first[value]!), both.map((each) => each.second[value]!)]
    const present = (row: MeasureRow) => row[presenceColumn(value)]!
    const meansOf = (column: 'first' | 'second') =>
      llms.map((llm) => mean(both.filter((each) => each.llm === llm).map((each) => each[column][value]!)))
    return [
      id,
      defined({
        difference: both.length === 0 ? undefined : mean(b) - mean(a),
        correlation: pearsonCorrelation(a, b),
        rankCorrelation: spearmanCorrelation(a, b),
        kappa: cohenKappa(
          both.map((each) => present(each.first)),
          both.map((each) => present(each.second)),
        ),
        kendallTau: kendallTau(meansOf('first'), meansOf('second')),
      }),
    ]
  })
  return { answers: both.length, values: Object.fromEntries(entries) as Record<ValueId, ValueAgreement> }
}

function answeredByKey(answers: Iterable<ScoredAnswer>): [string, ScoredAnswer][] {
  const counts = new Map<string, number>()
  return Array.from(answers)
    .filter(({ status }) => status === 'answered')
    .map((answer) => {
      const { llm, questionId, promptId = 'default', sample = 1 } = answer
      const place = JSON.stringify([llm, questionId, promptId, sample])
      const count = counts.get(place) ?? 0
      counts.set(place, count + 1)
      return [`${place} ${count}`, answer]
    })
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function defined(figures: { readonly [Key in keyof ValueAgreement]-?: number | undefined }): ValueAgreement {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined))
}
