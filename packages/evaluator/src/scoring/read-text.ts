import type { Tokenizer } from '@valuecsv/tokenizer'
import type { WindowRule } from '../manifest/reading.ts'
import { encodeText } from './encode-text.ts'
import { textWindows } from './text-windows.ts'

/** A text as the model reads it. */
export interface TextRows {
  /** Token ids of each window that is read, `[CLS]` and `[SEP]` included; at least one. */
  readonly rows: readonly Int32Array[]
  /** Tokens of the whole text, without special tokens. */
  readonly tokens: number
  /** Share of the tokens that no window reads, 0 to 1. */
  readonly unseen: number
}

/** How a text is read. */
export interface ReadTextOptions {
  readonly tokenizer: Tokenizer
  readonly rule: WindowRule
  /** Of more windows the first are read. */
  readonly maxWindows: number
  /** Awaited between the parts of a long text, so that nothing else has to wait for it. */
  readonly pause: () => Promise<void>
}

/** The rows of a text, by the manifest's window rule. */
export async function readText(
  text: string,
  { tokenizer, rule: { maxTokens, join }, maxWindows, pause }: ReadTextOptions,
): Promise<TextRows> {
  const encoding = await encodeText(text, tokenizer, pause)
  const { cls, sep } = tokenizer.special
  const read = await textWindows(text, encoding, { maxTokens, maxWindows: join === 'first' ? 1 : maxWindows, pause })
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
