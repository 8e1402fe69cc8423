/** How a text's vector is taken from the encoder's last layer: BERT's pooler, the first token, the mean of all tokens, or one for each value by its own attention. */
export type Head = 'pooler' | 'cls' | 'mean' | 'label-attention'

/**
 * How the logits of the windows of one long text become one row: their mean, their mean weighted by tokens, the
 * largest of each value, or the first window alone (the rest of the text is then unseen, as in the original scripts).
 */
export type WindowJoin = 'mean' | 'weighted-mean' | 'max' | 'first'

/** How long texts are read. */
export interface WindowRule {
  /** Tokens of a window, `[CLS]` and `[SEP]` included. */
  readonly maxTokens: number
  readonly join: WindowJoin
}
