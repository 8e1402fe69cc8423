// Both always end a word: white space, and the full-width punctuation that Chinese sentences end and pause with.
const WORD_END = /[\s。，、；：？！]/u

/**
 * Cuts a long text into pieces of about `maxCharacters` that tokenize, one by one, to the tokens of the whole: each cut
 * is at white space or punctuation. A stretch without either, which is not language, is cut where it must be, though
 * never inside a surrogate pair. Gives where each piece starts.
 */
export function textSlices(text: string, maxCharacters: number): number[] {
  const starts = [0]
  for (let start = 0; text.length - start > maxCharacters; ) {
    let cut = start + maxCharacters
    while (cut > start && !WORD_END.test(text[cut]!)) cut -= 1
    if (cut === start) {
      cut = start + maxCharacters
      if (isLowSurrogate(text.charCodeAt(cut))) cut += 1
    }
    starts.push(cut)
    start = cut
  }
  return starts
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
