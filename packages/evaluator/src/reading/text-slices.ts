/** Both always end a word: white space, and the full-width punctuation that Chinese sentences end and pause with. */
const WORD_ENDS = new Set(' \t\n\r\u3000。，、；：？！')

/** How far back a place to cut is looked for. */
const SEARCHED_CHARACTERS = 2000

/**
 * Cuts a long text into pieces of at most `maxCharacters` that tokenize, one by one, to the tokens of the whole: each cut
 * is before white space or punctuation. A long stretch without either, which is not language, is cut where it must be,
 * though never inside a surrogate pair. Gives where each piece starts and ends.
 */
export function* textSlices(text: string, maxCharacters: number): Generator<readonly [number, number]> {
  let start = 0
  while (text.length - start > maxCharacters) {
    const end = cut(text, start, start + maxCharacters)
    yield [start, end]
    start = end
  }
  yield [start, text.length]
}

function cut(text: string, start: number, limit: number): number {
  const earliest = Math.max(start, limit - SEARCHED_CHARACTERS)
  for (let at = limit; at > earliest; at--) if (WORD_ENDS.has(text[at]!)) return at
  const isPair =
    isBetween(text.charCodeAt(limit), 0xdc00, 0xdfff) && isBetween(text.charCodeAt(limit - 1), 0xd800, 0xdbff)
  return isPair && limit - 1 > start ? limit - 1 : limit
}

function isBetween(unit: number, first: number, last: number): boolean {
  return unit >= first && unit <= last
}
