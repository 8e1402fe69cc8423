import { type Estimate, leastSquares, type ScoreMatrix, studentQuantile } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import type { ReadAnswer } from '../answers/read-answer.ts'
import type { ComparisonSettings } from '../comparison.ts'
import { answerLength } from './answer-length.ts'

/** One answer as a row of the regression, before questions are taken out. */
interface Row {
  readonly llm: number
  readonly question: number
  readonly covariates: readonly number[]
  readonly answer: ReadAnswer
  /** One over the answers of this LLM to this question: a question counts once, as in the scores. */
  readonly weight: number
}

/**
 * How many degrees of freedom must be left beside the levels of questions and LLMs and the slopes. With fewer the
 * spread around the regression is known to no better than a quarter (1 / √(2 · 10) = 22 %), and with one or two
 * slopes follow single answers.
 */
const leastFreedom = 10

/**
 * How far a score may lie outside 0 to 1. A straight line passes an end by a little where scores are close to it, and is
 * told as that end; further out it was drawn on to lengths at which it does not hold.
 */
const mostOutside = 0.05

/** No score, and no mean of scores, lies outside 0 to 1. */
const withinScores = (score: number) => Math.min(1, Math.max(0, score))

/**
 * Gives the mean scores of each LLM as they would be at the mean length of all answers and with openings as frequent as
 * in all answers: an analysis of covariance with a level of its own for each question and each LLM, the logarithm of
 * the length in characters, and whether the answer has an opening that some LLM often uses. Intervals are robust to
 * correlation within a question. Undefined where the covariates do not vary within LLMs and questions, and where fewer than
 * ten degrees of freedom are left: answers minus questions, LLMs but one, and covariates that vary.
 *
 * @returns one entry an LLM, each with one estimate a value in label order; without a value where the regression leads
 * out of 0 to 1 by more than 0.05; by less it is the end, and intervals stop there, too
 */
export function scoresWithCovariates(
  llms: readonly AnswersOfLlm[],
  hasOpening: (answer: ReadAnswer) => boolean,
  { level }: ComparisonSettings,
): Estimate[][] | undefined {
  const rows = regressionRows(llms, hasOpening)
  const varying = rows[0]!.covariates.map(
    (_, covariate) => new Set(rows.map((row) => row.covariates[covariate])).size > 1,
  )
  const used = varying.flatMap((varies, covariate) => (varies ? [covariate] : []))
  if (used.length === 0) return undefined
  const dummies = llms.length - 1
  const questions = new Set(rows.map(({ question }) => question)).size
  if (rows.length - questions - dummies - used.length < leastFreedom) return undefined
  const design = withoutQuestions(rows, dummies + used.length, (row, column) =>
    column < dummies ? Number(row.llm === column) : row.covariates[used[column - dummies]!]!,
  )
  const shifts = used.map((covariate) => centredMeans(rows, llms.length, covariate))
  const clusters = Int32Array.from(rows, ({ question }) => question)
  const estimates: Estimate[][] = llms.map(() => [])
  for (let value = 0; value < VALUE_IDS.length; value++) {
    const response = withoutQuestions(rows, 1, (row) => row.answer.measures[value]!).data
    const fit = leastSquares(design, response, { clusters })
    if (fit === undefined) return undefined
    const width = dummies + used.length
    const slope = (covariate: number) => fit.coefficients[dummies + covariate]!
    const covariance = (i: number, j: number) => fit.covariance[(dummies + i) * width + dummies + j]!
    llms.forEach((llm, index) => {
      const shift = shifts.map((means) => means[index]!)
      const { mean, variance, questions: own } = meanOfQuestions(llm, value)
      const adjusted = mean - shift.reduce((sum, each, i) => sum + each * slope(i), 0)
      const spread = shift.reduce(
        (sum, a, i) => sum + shift.reduce((part, b, j) => part + a * b * covariance(i, j), 0),
        0,
      )
      const margin = own < 2 ? undefined : -studentQuantile((1 - level) / 2, own - 1) * Math.sqrt(variance + spread)
      const isScore = adjusted >= -mostOutside && adjusted <= 1 + mostOutside
      estimates[index]!.push({
        ...(isScore && { value: withinScores(adjusted) }),
        ...(isScore &&
          margin !== undefined && { low: withinScores(adjusted - margin), high: withinScores(adjusted + margin) }),
      })
    })
  }
  return estimates
}

function regressionRows(llms: readonly AnswersOfLlm[], hasOpening: (answer: ReadAnswer) => boolean): Row[] {
  const numbers = new Map<string, number>()
  return llms.flatMap(({ answers }, llm) =>
    [...answers].flatMap(([id, own]) => {
      const question = numbers.get(id) ?? numbers.size
      numbers.set(id, question)
      return own.map((answer) => ({
        llm,
        question,
        covariates: [Math.log(Math.max(1, answerLength(answer))), Number(hasOpening(answer))],
        answer,
        weight: 1 / own.length,
      }))
    }),
  )
}

/** A matrix of the rows from which the mean of each question is taken away: as if each had a column of its own. */
function withoutQuestions(
  rows: readonly Row[],
  labels: number,
  entry: (row: Row, column: number) => number,
): ScoreMatrix & { readonly data: Float64Array } {
  const questions = rows.reduce((most, { question }) => Math.max(most, question), 0) + 1
  const sums = new Float64Array(questions * labels)
  const counts = new Float64Array(questions)
  const data = new Float64Array(rows.length * labels)
  rows.forEach((row, index) => {
    counts[row.question]!++
    for (let column = 0; column < labels; column++) {
      const number = entry(row, column)
      data[index * labels + column] = number
      sums[row.question * labels + column]! += number
    }
  })
  rows.forEach(({ question }, index) => {
    for (let column = 0; column < labels; column++) {
      data[index * labels + column]! -= sums[question * labels + column]! / counts[question]!
    }
  })
  return { rows: rows.length, labels, data }
}

/** The mean of a covariate over each LLM's questions minus that over the questions of all. */
function centredMeans(rows: readonly Row[], llms: number, covariate: number): number[] {
  const sums = new Float64Array(llms)
  const questions = new Float64Array(llms)
  for (const { llm, covariates, weight } of rows) {
    sums[llm]! += weight * covariates[covariate]!
    questions[llm]! += weight
  }
  const total = (numbers: Float64Array) => numbers.reduce((sum, each) => sum + each, 0)
  const overall = total(sums) / total(questions)
  return Array.from(sums, (sum, llm) => sum / questions[llm]! - overall)
}

function meanOfQuestions(
  { answered }: AnswersOfLlm,
  value: number,
): { mean: number; variance: number; questions: number } {
  const scores = Array.from(answered.values(), (row) => row[value]!)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0)
  return { mean, variance: squares / (scores.length - 1) / scores.length, questions: scores.length }
}
