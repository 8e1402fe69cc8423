import { quoted, shownValue, ValueCsvError } from '@valuecsv/errors'
import { parseValueId, VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import { orClosed } from '../bytes/closing-iterator.ts'
import type { LabelledText } from '../records/labelled-text.ts'
import { refuseDuplicateIds } from '../records/refuse-duplicate-ids.ts'
import { columnName } from './column-name.ts'
import { layoutOfRows, type RowSource } from './layout-of-rows.ts'
import type { Cell, TableRow } from './table.ts'
import { columnLabel, type TableLayoutOptions } from './table-layout.ts'
import { textRows } from './text-rows.ts'

/** A column of labels. */
export interface LabelColumn {
  readonly id: ValueId
  readonly column: number
}

/** How many names of columns a message lists. */
const MOST_NAMES = 8

/**
 * The labelled texts of a table with a column for each of the twelve values, named in any way that `parseValueId`
 * takes, and 0 or 1 in each. Texts and ids are those that `textsOfRows` gives of the same rows.
 *
 * Throws `datasets/wrong-columns` when a value has no column or two, `datasets/label-not-binary`, `datasets/duplicate-id`,
 * and `datasets/error-cell` for a text or an id whose formula failed.
 */
export async function* labelledTextsOfRows(
  source: RowSource,
  options: TableLayoutOptions = {},
): AsyncGenerator<LabelledText> {
  const { file = 'table' } = options
  const { layout, rows } = await layoutOfRows(source, options)
  const columns = await orClosed(rows, () => labelColumns(layout.names, file))
  const checkId = refuseDuplicateIds(file, 'row')
  for await (const { row, id, text } of textRows(rows, layout, options)) {
    checkId(id, row.number)
    yield { id, text, values: valuesOfRow(row, columns, layout.names, file) }
  }
}

/** Where each of the twelve labels stands, in label order. Throws `datasets/wrong-columns`. */
export function labelColumns(names: readonly string[], file: string): readonly LabelColumn[] {
  const ids = names.map((name) => parseValueId(name))
  const missing = VALUE_IDS.filter((id) => !ids.includes(id))
  if (missing.length > 0) {
    const listed = missing.map((id) => VALUES[id].name.en).join(', ')
    const problem = `no column for ${listed}, expected one for each value; ${otherColumns(names, ids)}`
    throw new ValueCsvError('datasets/wrong-columns', `${file}: ${problem}`)
  }
  return VALUE_IDS.map((id) => {
    const column = ids.indexOf(id)
    const twin = ids.indexOf(id, column + 1)
    if (twin >= 0) {
      const both = `${columnName(column)} and ${columnName(twin)}`
      throw new ValueCsvError('datasets/wrong-columns', `${file}: columns ${both} are both ${VALUES[id].name.en}`)
    }
    return { id, column }
  })
}

/** The columns that are no value's, among which one with a slip in its name is. */
function otherColumns(names: readonly string[], ids: readonly (ValueId | undefined)[]): string {
  const others = names.filter((name, column) => name !== '' && ids[column] === undefined)
  if (others.length === 0) return 'no other column has a name'
  const shown = others.slice(0, MOST_NAMES).map(quoted).join(', ')
  return `other columns are ${shown}${others.length > MOST_NAMES ? ` and ${others.length - MOST_NAMES} more` : ''}`
}

/** The values whose label in a row is 1. Throws `datasets/label-not-binary` for one that is neither 0 nor 1. */
export function valuesOfRow(
  row: TableRow,
  columns: readonly LabelColumn[],
  names: readonly string[],
  file: string,
): readonly ValueId[] {
  return columns.filter(({ column }) => isPresent(row, column, names, file)).map(({ id }) => id)
}

function isPresent(row: TableRow, column: number, names: readonly string[], file: string): boolean {
  const cell: Cell = row.cells[column]
  const label = typeof cell === 'string' ? cell.trim() : cell
  if (label === 1 || label === '1') return true
  if (label === 0 || label === '0') return false
  const found = typeof cell === 'object' ? cell.error : shownValue(cell)
  throw new ValueCsvError(
    'datasets/label-not-binary',
    `${file}: row ${row.number}, column ${columnLabel(names, column)}: expected 0 or 1, found ${found}`,
  )
}
