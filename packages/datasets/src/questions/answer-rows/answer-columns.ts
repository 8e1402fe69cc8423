import { ValueCsvError } from '@valuecsv/errors'
import { columnName } from '../../table/column-name.ts'
import { cellName, isTextName } from '../../table/column-names.ts'
import { isBlank } from '../../table/is-blank.ts'
import type { TableRow } from '../../table/table.ts'
import { columnLabel } from '../../table/table-layout.ts'
import { isModelName } from '../columns/column-purposes.ts'

/** The keys of an answer for which a table may have a column. */
export const ANSWER_KEYS = ['id', 'llm', 'questionId', 'promptId', 'sample', 'status', 'question', 'text'] as const

/** A key of an answer for which a table may have a column. */
export type AnswerKey = (typeof ANSWER_KEYS)[number]

/** Where the keys of answers stand in a table with an answer a row. */
export interface AnswerColumns {
  readonly columns: ReadonlyMap<AnswerKey, number>
  /** The names of the header by column. */
  readonly names: readonly string[]
}

/** Whether a table has an answer a row, as `questionTable` reads it: columns named both `llm` and `questionId`. */
export function hasAnswerRows(header: TableRow | undefined): boolean {
  const names = Array.from(header?.cells ?? [], (cell) => folded(cellName(cell)))
  return names.includes('llm') && names.includes('questionid')
}

/**
 * The columns of a table with an answer a row, which has both `llm` and `questionId`; `undefined` for any other table.
 * Throws `datasets/wrong-columns` where there is no `text`, or where another column says of which LLM each row is, and
 * `datasets/duplicate-column`.
 */
export function answerColumns(
  header: TableRow | undefined,
  body: readonly TableRow[],
  file: string,
): AnswerColumns | undefined {
  const names = Array.from(header?.cells ?? [], cellName)
  const columns = new Map<AnswerKey, number>()
  const twins: string[] = []
  for (const [column, name] of names.entries()) {
    const key = ANSWER_KEYS.find((known) => folded(known) === folded(name))
    const twin = key === undefined ? undefined : columns.get(key)
    if (key === undefined) continue
    if (twin === undefined) columns.set(key, column)
    else twins.push(`${columnName(twin)} and ${columnName(column)} are both named "${key}"`)
  }
  if (!hasAnswerRows(header)) {
    refuseLlmOfRow(names, body, { file, row: header?.number ?? 1 })
    return undefined
  }
  if (twins.length > 0) throw new ValueCsvError('datasets/duplicate-column', `${file}: columns ${twins[0]}`)
  if (columns.has('text')) return { columns, names }
  const found = `found a column of LLMs, ${columnLabel(names, columns.get('llm')!)}, and none named "text"`
  throw new ValueCsvError('datasets/wrong-columns', `${file}: row ${header!.number}: ${found}, expected ${expected}`)
}

const expected = 'an answer a row in columns named llm, questionId and text'

/** A column that repeats a few names, beside one of texts, says of which LLM each row is. */
function refuseLlmOfRow(
  names: readonly string[],
  body: readonly TableRow[],
  { file, row }: { readonly file: string; readonly row: number },
): void {
  const column = names.findIndex(isModelName)
  if (column < 0 || !names.some((name, other) => other !== column && isTextName(name))) return
  const cells = body.map(({ cells: own }) => own[column]).filter((cell) => !isBlank(cell))
  if (cells.length < 2 || new Set(cells).size * 2 > cells.length) return
  throw new ValueCsvError(
    'datasets/wrong-columns',
    `${file}: row ${row}, column ${columnLabel(names, column)}: found the LLM of each row, expected ${expected}, or a column of answers for each LLM`,
    {
      hint: 'Rename the columns: llm, questionId, text and, where they are there, question, promptId, sample and status.',
    },
  )
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '')
}
