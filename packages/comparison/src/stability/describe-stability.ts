import { intraclassCorrelation, kendallW, scoreMatrix } from '@valuecsv/metrics'
import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import type { ReadAnswer } from '../answers/read-answer.ts'
import { ranksOf } from '../estimates/ranks-of.ts'
import { type MeasureRow, meanRow, nameMeasures } from '../measures.ts'
import type { Repetition, RepetitionFigures, Stability } from './stability.ts'

/** With fewer questions a ranking says nothing of how stable another would be. */
const fewestQuestions = 2

/**
 * Says how far the result moves over the samples of each question and over the prompts that put it. Undefined where
 * each question was asked once.
 *
 * @param llms those that are ranked
 */
export function describeStability(llms: readonly AnswersOfLlm[]): Stability | undefined {
  const bySample = ({ sample }: ReadAnswer) => String(sample)
  const byPrompt = ({ promptId }: ReadAnswer) => promptId
  const samples = repetition(llms, bySample, byPrompt)
  const prompts = repetition(llms, byPrompt, bySample)
  if (samples === undefined && prompts === undefined) return undefined
  return { ...(samples && { samples }), ...(prompts && { prompts }) }
}

type KeyOf = (answer: ReadAnswer) => string

/**
 * Groups answers by `keyOf`; uses the keys that every LLM has, and the questions that every LLM answered under each of
 * them. Answers that differ in `otherOf` are put together for the ranks and kept apart for the correlation.
 */
function repetition(llms: readonly AnswersOfLlm[], keyOf: KeyOf, otherOf: KeyOf): Repetition | undefined {
  const keysOfLlms = llms.map(({ answers }) => new Set([...answers.values()].flat().map(keyOf)))
  const [first] = llms
  const keys = [...(keysOfLlms[0] ?? [])].filter((key) => keysOfLlms.every((own) => own.has(key))).sort()
  if (keys.length < 2 || first === undefined) return undefined
  const ofLlms = llms.map(
    ({ answers }) => new Map(Array.from(answers, ([id, own]) => [id, rowsByKey(own, keys, keyOf)])),
  )
  const questions = [...first.answers.keys()].filter((id) => ofLlms.every((rows) => rows.get(id) !== undefined))
  if (questions.length < fewestQuestions) return undefined
  // [llm][question][key]
  const rows = ofLlms.map((byQuestion) => questions.map((id) => byQuestion.get(id)!))
  const repeated = llms.flatMap(({ answers }) =>
    questions.flatMap((id) => repeatedAnswers(answers.get(id)!, keys, keyOf, otherOf)),
  )
  const means = rows.map((ofQuestions) => keys.map((_, key) => meanRow(ofQuestions.map((own) => own[key]!))))
  const figures = nameMeasures((column): RepetitionFigures => {
    const ratings = keys.map((_, key) => means.map((ofKeys) => ofKeys[key]![column]!))
    const ranks = ratings.map(ranksOf)
    const agreement = llms.length < 2 ? undefined : kendallW(scoreMatrix(ranks))
    const moves = llms.map((_, llm) => {
      const own = ranks.map((each) => each[llm]!)
      return Math.max(...own) - Math.min(...own)
    })
    const correlation =
      repeated.length < 2 ? undefined : intraclassCorrelation(repeated.map((own) => own.map((row) => row[column]!)))
    return {
      ...(agreement && { kendallW: agreement.w }),
      ...(llms.length < 2 ? {} : { largestMove: Math.max(...moves) }),
      ...(correlation === undefined ? {} : { intraclassCorrelation: correlation }),
    }
  })
  return { repetitions: keys.length, questions: questions.length, ...figures }
}

/** The measures of single answers under each key, for each other thing in which answers differ; only whole rows. */
function repeatedAnswers(
  answers: readonly ReadAnswer[],
  keys: readonly string[],
  keyOf: KeyOf,
  otherOf: KeyOf,
): MeasureRow[][] {
  return [...Map.groupBy(answers, otherOf).values()].flatMap((together) => {
    const byKey = new Map(together.map((answer) => [keyOf(answer), answer.measures]))
    return keys.every((key) => byKey.has(key)) ? [keys.map((key) => byKey.get(key)!)] : []
  })
}

/** The mean measures under each key; undefined where one is missing. */
function rowsByKey(answers: readonly ReadAnswer[], keys: readonly string[], keyOf: KeyOf): MeasureRow[] | undefined {
  const byKey = Map.groupBy(answers, keyOf)
  const rows = keys.map((key) => (byKey.get(key) ?? []).map(({ measures }) => measures))
  return rows.every((own) => own.length > 0) ? rows.map(meanRow) : undefined
}
