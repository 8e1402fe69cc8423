import { LEVEL_IDS, LEVELS, type LevelId, VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { Phrase } from '../../tables/phrase.ts'
import type { Cell, Column } from '../../tables/table.ts'

/** Something of each value and each level. */
interface ByValueAndLevel<T> {
  readonly values: Readonly<Record<ValueId, T>>
  readonly levels: Readonly<Record<LevelId, T>>
}

/** The column that names levels and values. */
export const valueColumn: Column = { key: 'value', heading: { en: 'Level, value', zh: '层面、价值' } }

/** A row a level, and below it one for each of its values; `cellsOf` gives what follows the name. */
export function valueRows(cellsOf: (of: <T>(by: ByValueAndLevel<T>) => T) => readonly Cell[]): Cell[][] {
  return LEVEL_IDS.flatMap((level) => [
    [LEVELS[level].name, ...cellsOf(({ levels }) => levels[level])],
    ...LEVELS[level].values.map((id) => [indented(VALUES[id].name), ...cellsOf(({ values }) => values[id])]),
  ])
}

function indented({ en, zh }: Phrase): Phrase {
  return { en: `  ${en}`, zh: `  ${zh}` }
}
