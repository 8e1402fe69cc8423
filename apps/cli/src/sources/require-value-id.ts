import { closestName } from '@valuecsv/errors'
import { parseValueId, VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import { usageError } from '../errors/usage-error.ts'

/** The id of a value by any of its names; a name that is none is wrong usage. */
export function requireValueId(name: string): ValueId {
  const id = parseValueId(name)
  if (id) return id
  const meant = closestName(name, [...VALUE_IDS, ...VALUE_IDS.flatMap((each) => Object.values(VALUES[each].name))])
  throw usageError(
    `unknown value "${name}"`,
    meant ? `did you mean ${meant}?` : 'valuecsv taxonomy lists the twelve values',
  )
}

/** The ids in a list such as `freedom,rule-of-law` or `自由、法治`. */
export function valueIdList(text: string): readonly ValueId[] {
  return text.split(/[,，、]/).map(requireValueId)
}
