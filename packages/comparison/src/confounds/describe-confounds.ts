import type { Estimate } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import type { ReadAnswer } from '../answers/read-answer.ts'
import type { ComparisonSettings } from '../comparison.ts'
import { bootstrapQuestions, questionMatrix } from '../estimates/bootstrap-questions.ts'
import { type MeasureRow, meanRow } from '../measures.ts'
import { answerLength } from './answer-length.ts'
import type { ConfoundedScore, Confounds, LlmStyle, StyleFlag } from './confounds.ts'
import { findOpening, hasOpening } from './find-opening.ts'
import { scoresWithCovariates } from './scores-with-covariates.ts'
import { isMostlyUnlike, unlikeOf } from './unlike-of.ts'

/** From how many times the median length of all answers, or from which part of it, a length is told. */
const farLength = 2

/**
 * Gives the style of each LLM's answers and their scores freed of it. Undefined where some answer lacks its text.
 *
 * @param questions the text of each question by its id; an opening is not looked for in what a question says itself
 * @param estimates of each LLM the mean measures with their intervals
 */
export function describeConfounds(
  llms: readonly AnswersOfLlm[],
  questions: ReadonlyMap<string, string>,
  estimates: ReadonlyMap<AnswersOfLlm, readonly Estimate[]>,
  settings: ComparisonSettings,
): Confounds | undefined {
  const answering = llms.filter(({ answers }) => answers.size > 0)
  const all = answering.flatMap(({ answers }) => [...answers.values()].flat())
  if (all.length === 0 || all.some(({ text }) => text === undefined)) return undefined
  const openings = answering.map(({ answers }) =>
    findOpening(
      [...answers].flatMap(([id, own]) => own.map(({ text }) => ({ text: text!, question: questions.get(id) ?? '' }))),
    ),
  )
  const words = [...new Set(openings.flatMap((opening) => (opening ? [opening.text] : [])))]
  const withCovariates = scoresWithCovariates(
    answering,
    ({ text }) => words.some((opening) => hasOpening(text!, opening)),
    settings,
  )
  const usual = median(all.map(answerLength))
  return {
    hasCovariates: withCovariates !== undefined,
    llms: answering.map((llm, index): LlmStyle => {
      const own = [...llm.answers.values()].flat()
      const opening = openings[index]
      const lengths = own.map(answerLength)
      const length = { mean: lengths.reduce((sum, each) => sum + each, 0) / lengths.length, median: median(lengths) }
      const unlike = unlikeOf(own)
      const isFar = length.median > farLength * usual || length.median * farLength < usual
      const flags: readonly (StyleFlag | false)[] = [
        opening !== undefined && 'opening',
        isMostlyUnlike(unlike) && 'unlike',
        isFar && 'length',
      ]
      return {
        llm: llm.llm,
        length,
        ...(opening && { opening }),
        ...(unlike && { unlike }),
        flags: flags.filter((flag) => flag !== false),
        scores: confoundedScores(llm, estimates.get(llm)!, withCovariates?.[index], settings),
      }
    }),
  }
}

function confoundedScores(
  { answers }: AnswersOfLlm,
  scores: readonly Estimate[],
  withCovariates: readonly ConfoundedScore['score'][] | undefined,
  settings: ComparisonSettings,
): Record<ValueId, ConfoundedScore> {
  const isShortened = [...answers.values()]
    .flat()
    .some(({ scoresWithoutOpening }) => scoresWithoutOpening !== undefined)
  const shortened = isShortened
    ? bootstrapQuestions(questionMatrix(Array.from(answers.values(), shortenedRow)), settings)
    : undefined
  const entries = VALUE_IDS.map((id, value): [ValueId, ConfoundedScore] => [
    id,
    {
      score: scores[value]!,
      ...(withCovariates && { withCovariates: withCovariates[value]! }),
      ...(shortened && { withoutOpening: shortened[value]! }),
    },
  ])
  return Object.fromEntries(entries) as Record<ValueId, ConfoundedScore>
}

/** The mean measures of the answers to one question, those with an opening scored without it. */
function shortenedRow(answers: readonly ReadAnswer[]): MeasureRow {
  return meanRow(
    answers.map(({ measures, scoresWithoutOpening }) =>
      scoresWithoutOpening === undefined
        ? measures
        : [...scoresWithoutOpening, ...measures.slice(scoresWithoutOpening.length)],
    ),
  )
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
