import { ValueCsvError } from '@valuecsv/errors'
import { columnName } from '../../table/column-name.ts'

/** No LLM has a name as long as this. */
const longestName = 100

/** Names may hold a full stop (`GPT-4.1`), but do not end in one. */
const sentence = /[。！？；!?]|\.$/

/** Throws `datasets/wrong-columns` where the name of an LLM looks like an answer: the table begins without a header. */
export function refuseAnswerAsName(name: string, place: { file: string; row: number; column: number }): void {
  if (name.length <= longestName && !sentence.test(name)) return
  const found = JSON.stringify(name.length > 20 ? `${name.slice(0, 20)}…` : name)
  throw new ValueCsvError(
    'datasets/wrong-columns',
    `${place.file}: row ${place.row}, column ${columnName(place.column)}: expected the name of an LLM, found an answer, ${found}`,
    { hint: 'Begin the table with a row of names: one for the questions, then one for each LLM.' },
  )
}
