import { ValueCsvError } from '@valuecsv/errors'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { measureRow } from '../measures.ts'
import type { ScoredAnswer } from './scored-answer.ts'

/**
 * Gives the measures of one answer with the status `answered`.
 *
 * @throws `comparison/scores-missing`, `comparison/score-out-of-range`, `comparison/unknown-value`
 */
export function readAnswer({ llm, questionId, scores, values }: ScoredAnswer): Float64Array {
  const where = `answer of ${llm} to ${questionId}`
  if (scores === undefined || values === undefined) {
    const missing = scores === undefined ? 'scores' : 'values'
    throw new ValueCsvError(
      'comparison/scores-missing',
      `${where}: ${missing} is missing, expected them of every answered question`,
    )
  }
  const row = VALUE_IDS.map((id, i) => {
    const score = 'length' in scores ? (scores as ArrayLike<number>)[i] : scores[id]
    if (score !== undefined && score >= 0 && score <= 1) return score
    throw new ValueCsvError(
      'comparison/score-out-of-range',
      `${where}: the score of ${id} is ${score}, expected 0 to 1`,
    )
  })
  const presence = new Uint8Array(VALUE_IDS.length)
  for (const id of values) presence[indexOf(id, where)] = 1
  return measureRow(row, presence)
}

function indexOf(id: ValueId, where: string): number {
  const index = VALUE_IDS.indexOf(id)
  if (index >= 0) return index
  throw new ValueCsvError('comparison/unknown-value', `${where}: ${id} is none of the twelve values`)
}
