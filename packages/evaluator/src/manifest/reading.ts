export type { Head } from '@valuecsv/encoder'

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
