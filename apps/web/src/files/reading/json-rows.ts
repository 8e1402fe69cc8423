import { type ByteSource, type Cell, readJsonLines, type TableRow } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'

/** Objects as a table: a column for each key, in the order in which keys first come. */
export interface JsonTable {
  readonly names: readonly string[]
  readonly rows: readonly TableRow[]
}

/** More keys than this are no table. */
const MOST_KEYS = 1000

/**
 * The objects of JSON Lines as rows, numbered by their lines. What is neither a text, a number nor true or false stands
 * in its cell as JSON. Errors: those of `readJsonLines`; `datasets/wrong-record` names the line that is no object.
 */
export async function jsonRows(source: ByteSource, file: string): Promise<JsonTable> {
  const columns = new Map<string, number>()
  const rows = await Array.fromAsync(
    readJsonLines(
      source,
      (value, { line }): TableRow => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
          throw new ValueCsvError('datasets/wrong-record', `${file}: line ${line}: expected one JSON object a line`)
        }
        const cells: Cell[] = []
        for (const [key, entry] of Object.entries(value)) {
          if (!columns.has(key)) columns.set(key, columns.size)
          const column = columns.get(key)!
          if (column >= MOST_KEYS) {
            throw new ValueCsvError(
              'datasets/wrong-record',
              `${file}: line ${line}: expected at most ${MOST_KEYS} different keys`,
            )
          }
          while (cells.length < column) cells.push(undefined)
          cells[column] = cellOf(entry)
        }
        return { number: line, cells }
      },
      { file },
    ),
  )
  return { names: [...columns.keys()], rows }
}

function cellOf(entry: unknown): Cell {
  if (entry === null || entry === undefined || entry === '') return undefined
  return typeof entry === 'object' ? JSON.stringify(entry) : (entry as Cell)
}
