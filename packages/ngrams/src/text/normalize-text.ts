import { CodePointWriter } from './code-point-writer.ts'
import { hasMarkRun } from './has-mark-run.ts'
import type { NormalizedText } from './normalized-text.ts'
import { hasUnread, withoutUnread } from './without-unread.ts'

/**
 * The code points of a text as n-grams see it, with their places in the original: without the characters that BERT's
 * cleaning drops (control, format and private-use characters, U+FFFD, lone surrogates), NFC, each code point in lower case
 * (on request), each run of Unicode white space one U+0020, none at the ends. A character and its marks that NFC changes have
 * one place together, which takes in what is left out between them. More than 30 combining marks in a row, which no writing
 * has, are brought to NFC in pieces of 31, so that a text of any kind takes time as it is long.
 */
export function normalizeText(text: string, lowerCase: boolean): NormalizedText {
  const writer = new CodePointWriter(text.length, lowerCase)
  if (!hasUnread(text)) {
    write(text, writer)
    return writer.finish()
  }
  const { text: read, places } = withoutUnread(text)
  write(read, writer)
  const { length, codePoints, starts, ends } = writer.finish()
  return {
    length,
    codePoints,
    starts: starts.subarray(0, length).map((start) => places[start] as number),
    ends: ends.subarray(0, length).map((end) => (places[end - 1] as number) + 1),
  }
}

/**
 * The code points that `normalizeText` gives for a long text, a slice of about `characters` at a time: it yields between
 * two slices, for whoever goes through it to let something else have its turn.
 */
export function* normalizeInSlices(
  text: string,
  lowerCase: boolean,
  characters: number,
): Generator<undefined, Pick<NormalizedText, 'length' | 'codePoints'>, undefined> {
  const writer = new CodePointWriter(text.length, lowerCase)
  for (let start = 0; start < text.length; ) {
    const end = endOfSlice(text, start + characters)
    write(withoutUnread(text.slice(start, end)).text, writer)
    start = end
    if (start < text.length) yield
  }
  const { length, codePoints } = writer.finish()
  return { length, codePoints }
}

/** Writes a text, or a part of one that nothing behind it composes with; the places are those in `text`. */
function write(text: string, writer: CodePointWriter): void {
  // In one run out of order NFC moves each mark past all before it.
  if (!hasMarkRun(text) && text.normalize('NFC') === text) writer.add(text, 0, undefined)
  else {
    for (const { 0: part, index } of text.matchAll(composedTogether)) {
      const composed = part.normalize('NFC')
      // What NFC leaves as it is has the places that it has where all of the text is so.
      writer.add(composed, index, composed === part ? undefined : index + part.length)
    }
  }
}

/** What composes with a character before it: marks, the second halves of Hangul syllables and of Kirat Rai vowels. */
const follower = /[\p{M}\u1160-\u11ff\u{16d63}\u{16d67}]/u

/**
 * Parts that NFC composes on their own: a character with the followers behind it. Nothing composes with white space. No more
 * than 30 follow, as in the stream-safe text format of UAX #15; where there are more, the next part begins with one of them.
 */
const composedTogether = new RegExp(String.raw`\p{White_Space}|[\s\S]${follower.source}{0,30}`, 'gu')

/** The first place from `index` on whose character is read and composes with nothing before it. */
function endOfSlice(text: string, index: number): number {
  let end = index
  for (; end < text.length; end += 1) {
    // The second half of a surrogate pair, which is no place to cut, is taken for a lone one and so for unread.
    const character = String.fromCodePoint(text.codePointAt(end) as number)
    if (!follower.test(character) && !hasUnread(character)) return end
  }
  return text.length
}
