import { ValueCsvError } from '@valuecsv/errors'
import { isBlank } from '../../table/is-blank.ts'
import { ANSWER_STATUSES, type AnswerRecord, answerId } from '../answer-record.ts'
import { parseScoredText } from './parse-scored-text.ts'
import { numberAsId } from './parse-text-record.ts'
import { type RecordPlace, recordObject, wellFormedText, wrongRecord } from './record-place.ts'

/**
 * An answer from a line of JSON. `llm` and `questionId` must be there, ids may be whole numbers; `promptId` is `default`, `sample` 1, `status`
 * `answered` or `empty` and the id `answerId` where they are not. Scores that were joined to it are checked as those of
 * a text; an answer that has some needs no text, and one without a text and scores is `empty` where its status says
 * `answered`. Keys that this version does not know are kept; one whose value is null,
 * as other programs write what is missing, counts as not there.
 * Throws `datasets/wrong-record`, and `datasets/scores-alone` for a line of a table of scores.
 */
export function parseAnswerRecord(value: unknown, place: RecordPlace): AnswerRecord {
  const { text: given = '', ...record } = withoutNulls(recordObject(value, place))
  if (typeof given !== 'string') throw wrongRecord(place, 'text', 'a string', given)
  const text = wellFormedText(given, place)
  const { llm, sample = 1 } = record
  const questionId = idOf(record.questionId, 'questionId', place)
  const promptId = idOf(record.promptId, 'promptId', place) ?? 'default'
  const hasScores = record.scores !== undefined
  const { status: told = 'answered' } = record
  // A filter of the server leaves nothing of some answers: scored as texts they would pass gates.
  const status = told === 'answered' && isBlank(text) && !hasScores ? 'empty' : told
  if (hasScores && llm === undefined && questionId === undefined) {
    throw new ValueCsvError(
      'datasets/scores-alone',
      `${place.file}: line ${place.line}: expected an answer with "llm" and "questionId", found scores alone`,
      { hint: 'Give the folder of the run, or its answers.jsonl.' },
    )
  }
  if (typeof llm !== 'string' || llm === '') throw wrongRecord(place, 'llm', 'the name of an LLM', llm)
  if (typeof questionId !== 'string' || questionId === '') {
    throw wrongRecord(place, 'questionId', 'the id of a question', questionId)
  }
  if (typeof promptId !== 'string') throw wrongRecord(place, 'promptId', 'a string', promptId)
  if (typeof sample !== 'number' || !Number.isInteger(sample)) {
    throw wrongRecord(place, 'sample', 'a whole number', sample)
  }
  const known = ANSWER_STATUSES.find((candidate) => candidate === status)
  if (known === undefined) throw wrongRecord(place, 'status', `one of ${ANSWER_STATUSES.join(', ')}`, status)
  const parts = { llm, questionId, promptId, sample }
  const id = idOf(record.id, 'id', place) ?? answerId(parts)
  if (typeof id !== 'string' || id === '') throw wrongRecord(place, 'id', 'a string that is not empty', id)
  return { ...record, ...(hasScores && scoresOf({ ...record, id }, place)), id, ...parts, status: known, text }
}

/** What stands for an id: whole numbers as strings, as texts may have them. */
function idOf(id: unknown, key: string, place: RecordPlace): unknown {
  return typeof id === 'number' && Number.isInteger(id) ? numberAsId(id, key, place) : id
}

function withoutNulls(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  // Most have none: of a hundred thousand records no copy is made.
  if (!Object.values(record).includes(null)) return record
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))
}

function scoresOf(
  record: object,
  place: RecordPlace,
): Pick<AnswerRecord, 'scores' | 'values' | 'model' | 'offDistribution'> {
  const { scores, values, model, offDistribution } = parseScoredText(record, place)
  return { scores, values, ...(model !== undefined && { model }), ...(offDistribution && { offDistribution }) }
}
