/** How text is made ready before words are looked up: the options of BERT's normalizer. */
export interface NormalizationRules {
  /** Drop control characters and U+FFFD. Default `true`. */
  readonly cleanText?: boolean
  /** Make each Chinese character a word. Default `true`. */
  readonly tokenizeChineseChars?: boolean
  /** Decompose (NFD) and drop nonspacing marks; `null` follows `lowerCase`. Default `null`. */
  readonly stripAccents?: boolean | null
  /** Lower-case each character; the `do_lower_case` of the model's `tokenizer_config.json`. Default `true`. */
  readonly lowerCase?: boolean
}
