/** The values that may stand under a key. */
export interface ValueRange<Value> {
  /** In words that follow "expected". */
  readonly text: string
  readonly accepts: (value: unknown) => value is Value
}

/** One of a few names. */
export function oneOf<const Name extends string>(...names: readonly Name[]): ValueRange<Name> {
  const quoted = names.map((name) => `"${name}"`)
  const text = names.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
  return { text, accepts: (value): value is Name => names.includes(value as Name) }
}

/** True or false. */
export function flag(): ValueRange<boolean> {
  return { text: 'true or false', accepts: (value) => typeof value === 'boolean' }
}

/** A number in [least, most]. */
export function numberFrom(least: number, most: number): ValueRange<number> {
  return { text: `a number from ${least} to ${most}`, accepts: (value) => isWithin(value, least, most) }
}

/** A whole number in [least, most]. */
export function wholeNumberFrom(least: number, most: number): ValueRange<number> {
  return {
    text: `a whole number from ${least} to ${most}`,
    accepts: (value): value is number => Number.isInteger(value) && isWithin(value, least, most),
  }
}

/** A list of `count` numbers in [least, most], at least one of them not 0. */
export function numbersFrom(least: number, most: number, count: number): ValueRange<readonly number[]> {
  return {
    text: `a list of ${count} numbers from ${least} to ${most}, not all of them 0`,
    accepts: (value): value is readonly number[] =>
      Array.isArray(value) &&
      value.length === count &&
      value.every((each) => isWithin(each, least, most)) &&
      value.some((each) => each !== 0),
  }
}

/** The values of `range`, or `null`. */
export function orNull<Value>({ text, accepts }: ValueRange<Value>): ValueRange<Value | null> {
  return { text: `${text}, or null`, accepts: (value): value is Value | null => value === null || accepts(value) }
}

/** The values of either range. */
export function either<One, Other>(one: ValueRange<One>, other: ValueRange<Other>): ValueRange<One | Other> {
  return {
    text: `${one.text}, or ${other.text}`,
    accepts: (value): value is One | Other => one.accepts(value) || other.accepts(value),
  }
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most
}
