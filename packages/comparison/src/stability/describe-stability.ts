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
  const samples = repetition(llms, ({ sample }) => String(sample))
  const prompts = repetition(llms, ({ promptId }) => promptId)
  if (samples === undefined && prompts === undefined) return undefined
  return { ...(samples && { samples }), ...(prompts && { prompts }) }
}

/** Groups answers by `keyOf`; uses the questions that every LLM answered under each key. */
function repetition(llms: readonly AnswersOfLlm[], keyOf: (answer: ReadAnswer) => string): Repetition | undefined {
  const keys = [...new Set(llms.flatMap(({ answers }) => [...answers.values()].flat().map(keyOf)))].sort()
  const first = llms[0]
  if (keys.length < 2 || first === undefined) return undefined
  const ofLlms = llms.map(
    ({ answers }) => new Map(Array.from(answers, ([id, own]) => [id, rowsByKey(own, keys, keyOf)])),
  )
  const questions = [...first.answers.keys()].filter((id) => ofLlms.every((rows) => rows.get(id) !== undefined))
  if (questions.length < fewestQuestions) return undefined
  // [llm][question][key]
  const rows = ofLlms.map((byQuestion) => questions.map((id) => byQuestion.get(id)!))
  const means = rows.map((ofQuestions) => keys.map((_, key) => meanRow(ofQuestions.map((own) => own[key]!))))
  const figures = nameMeasures((column): RepetitionFigures => {
    const ratings = keys.map((_, key) => means.map((ofKeys) => ofKeys[key]![column]!))
    const agreement = llms.length < 2 ? undefined : kendallW(scoreMatrix(ratings))
    const ranks = ratings.map(ranksOf)
    const moves = llms.map((_, llm) => {
      const own = ranks.map((each) => each[llm]!)
      return Math.max(...own) - Math.min(...own)
    })
    const correlation = intraclassCorrelation(rows.flat().map((own) => own.map((row) => row[column]!)))
    return {
      ...(agreement && { kendallW: agreement.w }),
      ...(llms.length < 2 ? {} : { largestMove: Math.max(...moves) }),
      ...(correlation === undefined ? {} : { intraclassCorrelation: correlation }),
    }
  })
  return { repetitions: keys.length, questions: questions.length, ...figures }
}

/** The mean measures under each key; undefined where one is missing. */
function rowsByKey(
  answers: readonly ReadAnswer[],
  keys: readonly string[],
  keyOf: (answer: ReadAnswer) => string,
): MeasureRow[] | undefined {
  const rows = keys.map((key) => answers.filter((answer) => keyOf(answer) === key).map(({ measures }) => measures))
  return rows.every((own) => own.length > 0) ? rows.map(meanRow) : undefined
}
