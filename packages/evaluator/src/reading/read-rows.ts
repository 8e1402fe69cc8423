import type { Tokenizer } from '@valuecsv/tokenizer'
import type { WindowRule } from '../manifest/reading.ts'
import { encodeText } from './encode-text.ts'
import type { ReadOptions, TextReading } from './text-reading.ts'
import { textWindows } from './text-windows.ts'

/** What cuts texts into rows. */
export interface RowReading {
  readonly tokenizer: Tokenizer
  readonly rule: WindowRule
}

/** The rows of a text as encoders read it, by the manifest's window rule. */
export async function readRows(
  text: string,
  { tokenizer, rule: { maxTokens, join } }: RowReading,
  { maxWindows, pause }: ReadOptions,
): Promise<TextReading> {
  const encoding = await encodeText(text, tokenizer, pause)
  const { cls, sep } = tokenizer.special
  // The first alone is cut as the training cuts, wherever in a sentence that is.
  const read =
    join === 'first'
      ? [{ firstToken: 0, endToken: Math.min(maxTokens - 2, encoding.ids.length) }]
      : await textWindows(text, encoding, { maxTokens, maxWindows, pause })
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
