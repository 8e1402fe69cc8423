import { LEVEL_IDS, LEVELS, type LevelId } from './levels.ts'
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

/** Finds the id of one of `named` by any of its names. */
function parserOf<Id extends string>(
  ids: readonly Id[],
  named: Readonly<Record<Id, { readonly name: { readonly en: string; readonly zh: string } }>>,
): (name: unknown) => Id | undefined {
  const idByName = new Map(
    ids.flatMap((id) => [id, named[id].name.en, named[id].name.zh].map((name) => [fold(name), id] as const)),
  )
  return (name) =>
    typeof name === 'string' && name.trim().length <= LONGEST_NAME ? idByName.get(fold(name)) : undefined
}

const valueNamed = parserOf(VALUE_IDS, VALUES)
const levelNamed = parserOf(LEVEL_IDS, LEVELS)

/**
 * The id behind a name that a person or a file uses: an id (`rule-of-law`), an English name (`Rule of Law`), a Chinese
 * name (`法治`) or a column of the dataset (`Rule of Law_scr`). Case, surrounding spaces and `-`, `_` or space between
 * words do not matter. `undefined` for anything else.
 */
export function parseValueId(name: unknown): ValueId | undefined {
  return valueNamed(name)
}

/** The id of a level by its id or a name in either language (`Society`, `社会`), as `parseValueId` reads those of values. */
export function parseLevelId(name: unknown): LevelId | undefined {
  return levelNamed(name)
}
