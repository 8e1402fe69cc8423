import { cohenKappa, kendallTau, pearsonCorrelation, spearmanCorrelation } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { answersByLlm } from '../answers/answers-of-llm.ts'
import { isSetApart } from '../answers/is-set-apart.ts'
import { readAnswer } from '../answers/read-answer.ts'
import type { ScoredAnswer } from '../answers/scored-answer.ts'
import { type CompareAnswersOptions, leastCoverageOf } from '../compare-answers.ts'
import { rankedMeans } from '../estimates/ranked-means.ts'
import { ranksOf } from '../estimates/ranks-of.ts'
import { type MeasureRow, presenceColumn } from '../measures.ts'
import type { ScoringAgreement, ValueAgreement } from './scoring-agreement.ts'

/** Who is ranked, as `compareAnswers` has it. */
export type CompareScoringsOptions = Pick<CompareAnswersOptions, 'leastCoverage' | 'plannedQuestions'>

/**
 * Says how far two evaluators agree on the same answers, and whether they rank the LLMs alike. Answers are matched by
 * LLM, question, prompt and sample, and by their order where several have all four; those that only one has are left out.
 * LLMs are ranked as `compareAnswers` ranks them: who is set apart is told by all answers of `first`, whatever their
 * status.
 *
 * @throws `comparison/wrong-answer`, `comparison/scores-missing`, `comparison/score-out-of-range`,
 * `comparison/unknown-value`, `comparison/bad-option` (`leastCoverage`)
 */
export function compareScorings(
  first: Iterable<ScoredAnswer>,
  second: Iterable<ScoredAnswer>,
  options: CompareScoringsOptions = {},
): ScoringAgreement {
  const all = [...first]
  const secondByKey = new Map(answeredByKey(second))
  const matched = answeredByKey(all).flatMap(([key, own]) => {
    const other = secondByKey.get(key)
    return other ? [{ own, other }] : []
  })
  const both = matched.map(({ own, other }) => ({
    first: readAnswer(own).measures,
    second: readAnswer(other).measures,
  }))
  const isRanked = rankedLlms(all, options)
  const ranked = matched.filter(({ own }) => isRanked.has(own.llm))
  const means = [ranked.map(({ own }) => own), ranked.map(({ other }) => other)].map(
    (answers) => rankedMeans(answersByLlm(answers)).means,
  )
  const entries = VALUE_IDS.map((id, value): [ValueId, ValueAgreement] => {
    const [a, b] = [both.map((each) => each.first[value]!), both.map((each) => each.second[value]!)]
    const present = (row: MeasureRow) => row[presenceColumn(value)]!
    const [firstRanks, secondRanks] = means.map((rows) => ranksOf(rows.map((row) => row[value]!)))
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
        kendallTau: kendallTau(firstRanks!, secondRanks!),
      }),
    ]
  })
  return { answers: both.length, values: Object.fromEntries(entries) as Record<ValueId, ValueAgreement> }
}

function rankedLlms(answers: readonly ScoredAnswer[], options: CompareScoringsOptions): ReadonlySet<string> {
  const least = leastCoverageOf(options)
  const llms = answersByLlm(answers, 'first', options.plannedQuestions)
  return new Set(llms.filter((each) => !isSetApart(each, least)).map(({ llm }) => llm))
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
