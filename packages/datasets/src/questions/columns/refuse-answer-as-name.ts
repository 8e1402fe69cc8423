import { ValueCsvError } from '@valuecsv/errors'
import { columnName } from '../../table/column-name.ts'
import { isQuestionName } from './column-purposes.ts'
import { looksLikeQuestion } from './looks-like-question.ts'

/** No LLM has a name as long as this. */
const longestName = 100

/** Names may hold a full stop (`GPT-4.1`), but do not end in one. */
const sentence = /[。！？；!?]|\.$/

interface NamePlace {
  readonly file: string
  readonly row: number
  readonly column: number
}

/** Throws `datasets/wrong-columns` where the name of an LLM looks like an answer: the table begins without a header. */
export function refuseAnswerAsName(name: string, place: NamePlace): void {
  if (name.length <= longestName && !sentence.test(name)) return
  throw withoutHeader('the name of an LLM', `an answer, ${shortened(name)}`, place)
}

/** Throws `datasets/wrong-columns` where the name of the column of questions looks like one of them. */
export function refuseQuestionAsName(name: string, place: NamePlace): void {
  if (isQuestionName(name) || !looksLikeQuestion(name)) return
  throw withoutHeader('the name of the column of questions', `a question, ${shortened(name)}`, place)
}

function withoutHeader(expected: string, found: string, { file, row, column }: NamePlace): ValueCsvError {
  return new ValueCsvError(
    'datasets/wrong-columns',
    `${file}: row ${row}, column ${columnName(column)}: expected ${expected}, found ${found}`,
    { hint: 'Begin the table with a row of names: one for the questions, then one for each LLM.' },
  )
}

function shortened(name: string): string {
  return JSON.stringify(name.length > 20 ? `${name.slice(0, 20)}…` : name)
}
