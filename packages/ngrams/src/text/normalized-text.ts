/** A text as n-grams see it: its code points and the place of each in the original. */
export interface NormalizedText {
  /** How many of the entries count; the arrays may be longer. */
  readonly length: number
  readonly codePoints: Uint32Array
  /** For each code point the UTF-16 offset in the original text where its characters start. */
  readonly starts: Uint32Array
  /** The offset behind them. */
  readonly ends: Uint32Array
}
