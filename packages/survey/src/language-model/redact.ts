/** Keys shorter than this are placeholders of local servers (`EMPTY`, `none`) and may well be words of an answer. */
const shortestSecret = 8

/** So much of a message is looked at: far more than is shown, and little enough for a server that sends megabytes. */
const longestMessage = 10_000

/** What stands in the place of a secret. */
const mask = '[redacted]'

/** A text without the keys in it, whole. */
export function withoutKeys(text: string, keys: readonly string[]): string {
  let clean = text
  for (const key of keys) if (key.length >= shortestSecret) clean = clean.replaceAll(key, mask)
  return clean
}

/**
 * One line of at most 300 characters for a message that a server wrote: without control characters, without keys, without pieces of keys of eight
 * characters or more, and without user and password in URLs.
 */
export function redactedLine(message: string, keys: readonly string[]): string {
  // A key that begins within what is looked at is looked at whole.
  const longestKey = Math.max(0, ...keys.map((key) => key.length))
  const line = withoutKeys(message.slice(0, longestMessage + longestKey), keys)
    .replace(/\/\/[^/\s@]+@/g, `//${mask}@`)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const clean = keys.reduce(withoutPieces, line)
  return clean.length > 300 ? `${clean.slice(0, 299)}…` : clean
}

function withoutPieces(text: string, key: string): string {
  let clean = ''
  for (let at = 0; at < text.length; ) {
    let length = shortestSecret
    if (!key.includes(text.slice(at, at + length)) || at + length > text.length) {
      clean += text[at++]
      continue
    }
    while (at + length < text.length && key.includes(text.slice(at, at + length + 1))) length++
    clean += mask
    at += length
  }
  return clean
}
