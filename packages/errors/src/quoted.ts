const LONGEST = 120
/** What a terminal may obey, or what changes the direction or the lines of the text around it; JSON escapes U+0000 to U+001F. */
const unseen = /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu

/** Text from a file as a message shows it: in quotes, control characters escaped, cut where it is longer than 120 units. */
export function quoted(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return JSON.stringify(short).replace(unseen, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** A value of parsed JSON as a message shows it: texts as `quoted` does; of lists and objects only what they are. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return String(value)
}
