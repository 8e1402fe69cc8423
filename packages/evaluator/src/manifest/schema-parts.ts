import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import * as v from 'valibot'

// The message of each schema is what was expected; `parseManifest` puts the field in front of it.

export const text = v.pipe(v.string('a string'), v.nonEmpty('a string that is not empty'))

export const finite = v.pipe(v.number('a number'), v.finite('a finite number'))

export const share = v.pipe(
  v.number('a number from 0 to 1'),
  v.minValue(0, 'a number from 0 to 1'),
  v.maxValue(1, 'a number from 0 to 1'),
)

export function wholeFrom(least: number) {
  const expected = `a whole number from ${least}`
  return v.pipe(v.number(expected), v.integer(expected), v.minValue(least, expected))
}

export const sha256 = v.pipe(v.string('64 hex digits'), v.regex(/^[0-9a-f]{64}$/, '64 hex digits in lower case'))

// A path that leaves the folder could make the reader open any file of the machine; control characters in one could make a
// terminal do what they say.
export const pathInside = v.pipe(
  v.string('a path inside the folder'),
  v.nonEmpty('a path inside the folder'),
  v.check((path) => !/^[/\\]|^[a-z]:|(^|[/\\])\.\.?([/\\]|$)/i.test(path), 'a path inside the folder'),
  v.check((path) => !/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(path), 'a path without control characters'),
)

export const anyRecord = v.record(v.string(), v.unknown())

export function forEachValue<Output>(schema: v.GenericSchema<unknown, Output>) {
  return v.object(byValue(() => schema)) as v.GenericSchema<unknown, Readonly<Record<ValueId, Output>>>
}

const theTwelve = `each of the twelve values once: ${VALUE_IDS.join(' ')}`

export const labelOrder = v.pipe(
  v.array(v.picklist(VALUE_IDS, `one of ${VALUE_IDS.join(' ')}`), theTwelve),
  v.check((order) => order.length === VALUE_IDS.length && new Set(order).size === VALUE_IDS.length, theTwelve),
)
