/** 31 combining marks in a row: one more than the stream-safe text format of UAX #15 lets stand behind a character. */
const markRun = /\p{M}{31}/u
/** Also half of a surrogate pair, which may be that of a mark. */
const markOrHalf = /[\p{M}\p{Cs}]/u

/**
 * Whether a text has more than 30 combining marks in a row, as no writing has. Such a run takes 31 code units or more and so
 * covers one that is looked at here: a text without marks is told from the others for next to nothing.
 */
export function hasMarkRun(text: string): boolean {
  for (let index = 30; index < text.length; index += 31) {
    const unit = text.charCodeAt(index)
    // Where most characters of a Chinese text are, and no mark.
    if (unit < 0x300 || (unit >= 0x3100 && unit < 0xa000)) continue
    if (markOrHalf.test(text.charAt(index))) return markRun.test(text)
  }
  return false
}
