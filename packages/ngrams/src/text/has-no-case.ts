/**
 * Whether the code point surely has no lower case, told without making a string. Covers what Chinese texts are made of:
 * ideographs, general and full-width punctuation; `false` means only that one has to look.
 */
export function hasNoCase(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint < 0xa640) ||
    (codePoint >= 0x2000 && codePoint < 0x2100) ||
    (codePoint >= 0xff00 && codePoint < 0xff21) ||
    (codePoint >= 0x20000 && codePoint < 0x40000)
  )
}
