import { type Encoding, type Tokenizer, windows } from '@valuecsv/tokenizer'
import type { WindowRule } from '../manifest/manifest.ts'

/** A text as the model reads it. */
export interface TextRows {
  /** Token ids of each window that is read, `[CLS]` and `[SEP]` included; at least one. */
  readonly rows: readonly Int32Array[]
  /** Tokens of the whole text, without special tokens. */
  readonly tokens: number
  /** Share of the tokens that no window reads, 0 to 1. */
  readonly unseen: number
}

/** The rows of an encoded text, by the manifest's window rule; of more than `maxWindows` windows the first are read. */
export function readText(
  text: string,
  encoding: Encoding,
  { tokenizer, rule, maxWindows }: { tokenizer: Tokenizer; rule: WindowRule; maxWindows: number },
): TextRows {
  const { cls, sep } = tokenizer.special
  const read = windows(text, encoding, rule).slice(0, rule.join === 'first' ? 1 : maxWindows)
  const rows = read.map(({ firstToken, endToken }) => {
    const row = new Int32Array(endToken - firstToken + 2)
    row[0] = cls
    row.set(encoding.ids.subarray(firstToken, endToken), 1)
    row[row.length - 1] = sep
    return row
  })
  const tokens = encoding.ids.length
  const seen = read.at(-1)!.endToken
  return { rows, tokens, unseen: tokens === 0 ? 0 : 1 - seen / tokens }
}
