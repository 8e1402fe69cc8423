import { VALUE_IDS, type ValueId } from './value-ids.ts'
import { VALUES } from './values.ts'

/** One spelling for lookup: compatibility forms folded, case and the separators of English names ignored. */
function fold(name: string): string {
  return name
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/_scr$/, '')
    .replace(/[\s_-]+/g, ' ')
}

// No name is nearly as long, and normalizing a crafted one takes the square of its length.
const LONGEST_NAME = 100

const idByName: ReadonlyMap<string, ValueId> = new Map(
  VALUE_IDS.flatMap((id) => [id, VALUES[id].name.en, VALUES[id].name.zh].map((name) => [fold(name), id] as const)),
)

/**
 * The id behind a name that a person or a file uses: an id (`rule-of-law`), an English name (`Rule of Law`), a Chinese
 * name (`法治`) or a column of the dataset (`Rule of Law_scr`). Case, surrounding spaces and `-`, `_` or space between
 * words do not matter. `undefined` for anything else.
 */
export function parseValueId(name: unknown): ValueId | undefined {
  return typeof name === 'string' && name.trim().length <= LONGEST_NAME ? idByName.get(fold(name)) : undefined
}
