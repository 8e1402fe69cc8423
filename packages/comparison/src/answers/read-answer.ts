import { ValueCsvError } from '@valuecsv/errors'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { type MeasureRow, measureRow } from '../measures.ts'
import type { AnswerScores, ScoredAnswer } from './scored-answer.ts'

/** An answer with the status `answered`, checked. */
export interface ReadAnswer {
  readonly promptId: string
  readonly sample: number
  readonly measures: MeasureRow
  readonly text: string | undefined
  readonly offDistribution: readonly string[] | undefined
  /** In label order. */
  readonly scoresWithoutOpening: readonly number[] | undefined
}

/**
 * Gives an answer with the status `answered` and its measures.
 *
 * @throws `comparison/scores-missing`, `comparison/score-out-of-range`, `comparison/unknown-value`
 */
export function readAnswer(answer: ScoredAnswer): ReadAnswer {
  const { llm, questionId, promptId = 'default', sample = 1, scores, values, text, offDistribution } = answer
  const where = `answer of ${llm} to ${questionId}`
  if (scores === undefined || values === undefined) {
    const missing = scores === undefined ? 'scores' : 'values'
    throw new ValueCsvError(
      'comparison/scores-missing',
      `${where}: ${missing} is missing, expected them of every answered question`,
    )
  }
  const presence = new Uint8Array(VALUE_IDS.length)
  for (const id of values) presence[indexOf(id, where)] = 1
  const { scoresWithoutOpening } = answer
  return {
    promptId,
    sample,
    measures: measureRow(scoreRow(scores, where), presence),
    // Of an answer that came without its text readers make an empty one.
    text: text?.trim() === '' ? undefined : text,
    offDistribution,
    scoresWithoutOpening: scoresWithoutOpening && scoreRow(scoresWithoutOpening, `${where} without its opening`),
  }
}

function scoreRow(scores: AnswerScores, where: string): number[] {
  return VALUE_IDS.map((id, i) => {
    const score = 'length' in scores ? (scores as ArrayLike<number>)[i] : scores[id]
    if (score !== undefined && score >= 0 && score <= 1) return score
    throw new ValueCsvError(
      'comparison/score-out-of-range',
      `${where}: the score of ${id} is ${score}, expected 0 to 1`,
    )
  })
}

function indexOf(id: ValueId, where: string): number {
  const index = VALUE_IDS.indexOf(id)
  if (index >= 0) return index
  throw new ValueCsvError('comparison/unknown-value', `${where}: ${id} is none of the twelve values`)
}
