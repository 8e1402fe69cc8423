/** A text as tokens, without special tokens. The three arrays are as long as the text has tokens. */
export interface Encoding {
  /** Token ids. */
  readonly ids: Int32Array
  /** Where each token begins: UTF-16 indices into the original text, so that `text.slice(starts[i], ends[i])` is it. */
  readonly starts: Int32Array
  /** Where each token ends (exclusive). */
  readonly ends: Int32Array
}

/** The ids of the tokens that a model's input is built with. */
export interface SpecialTokenIds {
  readonly cls: number
  readonly sep: number
  readonly pad: number
  readonly unk: number
  /** `undefined` when the vocabulary has no [MASK]. */
  readonly mask: number | undefined
}

/** BERT WordPiece over one vocabulary. Stateless to its users: the same text gives the same encoding. */
export interface Tokenizer {
  /** The number of tokens; ids are 0 … `vocabularySize - 1`. */
  readonly vocabularySize: number
  readonly special: SpecialTokenIds
  /**
   * The text's tokens. A special token written out in the text ("[SEP]") is plain characters; lone surrogates are
   * U+FFFD, which cleaning drops. A text of nothing but spaces gives no tokens.
   */
  encode(text: string): Encoding
  /**
   * The token as the vocabulary writes it ("中", "##ing", "[SEP]").
   *
   * @throws ValueCsvError `tokenizer/no-such-token` when the id is out of range.
   */
  decodeToken(id: number): string
}
