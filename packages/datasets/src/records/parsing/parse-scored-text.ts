import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { ScoredText } from '../scored-text.ts'
import { recordId } from './parse-text-record.ts'
import { parseValues } from './parse-values.ts'
import { type RecordPlace, recordObject, wrongRecord } from './record-place.ts'

/**
 * The scores of a text from a line of JSON: all twelve in [0, 1], the values present, and in which ways the text is unlike
 * the evaluator's own, a list of words. Throws `datasets/wrong-record`.
 */
export function parseScoredText(value: unknown, place: RecordPlace): ScoredText {
  const { id, scores: given, values, tokens, unseen, model, device, offDistribution } = recordObject(value, place)
  if (typeof given !== 'object' || given === null) throw wrongRecord(place, 'scores', 'an object of scores', given)
  const scores = {} as Record<ValueId, number>
  for (const valueId of VALUE_IDS) {
    const score = (given as Record<string, unknown>)[valueId]
    if (typeof score !== 'number' || !(score >= 0 && score <= 1)) {
      throw wrongRecord(place, `scores.${valueId}`, 'a number from 0 to 1', score)
    }
    scores[valueId] = score
  }
  return {
    id: recordId(id, place),
    scores,
    values: parseValues(values, place),
    ...(offDistribution !== undefined && { offDistribution: wordList(offDistribution, place) }),
    ...(typeof tokens === 'number' && { tokens }),
    ...(typeof unseen === 'number' && { unseen }),
    ...(typeof model === 'string' && { model }),
    ...(typeof device === 'string' && { device }),
  }
}

function wordList(value: unknown, place: RecordPlace): readonly string[] {
  if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value
  throw wrongRecord(place, 'offDistribution', 'a list of words', value)
}
