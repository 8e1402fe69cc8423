import { ValueCsvError } from '@valuecsv/errors'
import type { Encoding } from '../tokenizer.ts'
import { breakStrength, NO_BREAK, SENTENCE_BREAK } from './break-strength.ts'

/** Tokens `firstToken` to `endToken` (exclusive) of an encoding. */
export interface Window {
  readonly firstToken: number
  readonly endToken: number
}

/** How large windows are. */
export interface WindowOptions {
  /** The most tokens of a window as the model gets it, [CLS] and [SEP] included; at least 3. */
  readonly maxTokens: number
  /** Tokens that a window repeats from the one before; at most half of those beside [CLS] and [SEP]. Default 0. */
  readonly overlapTokens?: number
}

function check(maxTokens: number, overlapTokens: number): void {
  if (!Number.isInteger(maxTokens) || maxTokens < 3) {
    throw new ValueCsvError(
      'tokenizer/window-too-small',
      `maxTokens is ${maxTokens}; expected a whole number of 3 or more, room for [CLS], a token and [SEP]`,
    )
  }
  const most = Math.floor((maxTokens - 2) / 2)
  if (!Number.isInteger(overlapTokens) || overlapTokens < 0 || overlapTokens > most) {
    throw new ValueCsvError(
      'tokenizer/window-overlap',
      `overlapTokens is ${overlapTokens}; expected a whole number from 0 to ${most}, half of the ${maxTokens - 2} tokens beside [CLS] and [SEP]`,
    )
  }
}

/** The best place to cut a window from `first` to at most `limit`: the strongest break in its last third, the later of equals. */
function cut(text: string, encoding: Encoding, first: number, limit: number): number {
  const earliest = limit - Math.floor((limit - first) / 3)
  let best = limit
  let strength = NO_BREAK
  for (let token = limit; token >= earliest && strength < SENTENCE_BREAK; token--) {
    const found = breakStrength(text, encoding, token)
    if (found > strength) {
      best = token
      strength = found
    }
  }
  return best
}

/**
 * Cuts a text's tokens into windows that a model can take, in order: at the last sentence end in a window's last third
 * (closing quotes stay with their sentence), else at a clause end there, else between words, else where it is full.
 * Without overlap each token is in one window. A text of no tokens has one empty window.
 *
 * @throws ValueCsvError `tokenizer/window-too-small`, `tokenizer/window-overlap` when an option is out of range.
 */
export function windows(text: string, encoding: Encoding, options: WindowOptions): Window[] {
  const { maxTokens, overlapTokens = 0 } = options
  check(maxTokens, overlapTokens)
  const room = maxTokens - 2
  const count = encoding.ids.length
  const result: Window[] = []
  for (let firstToken = 0; ; ) {
    const limit = firstToken + room
    const endToken = limit >= count ? count : cut(text, encoding, firstToken, limit)
    result.push({ firstToken, endToken })
    if (endToken === count) return result
    firstToken = endToken - overlapTokens
  }
}
