import { ValueCsvError } from '@valuecsv/errors'
import { wrongParameter } from '../plan/survey-parameters.ts'
import type { Price } from './price.ts'

/** Hard limits over all LLMs and over everything that a run folder has ever asked. Default: none. */
export interface Caps {
  /** Attempts that are sent, those that fail included. */
  readonly maxRequests?: number
  /** Tokens in and out. */
  readonly maxTokens?: number
  /** In the currency of the prices. */
  readonly maxCost?: number
}

/**
 * Errors: `survey/wrong-parameter` for a cap of 0, `survey/no-price` for a cap of money without the price of each LLM: those
 * that are asked, and those that a run folder has asked before.
 */
export function checkCaps(
  caps: Caps,
  llms: Iterable<{ readonly name: string }>,
  prices: ReadonlyMap<string, Price>,
): void {
  for (const name of ['maxRequests', 'maxTokens'] as const) {
    const cap = caps[name]
    if (cap !== undefined && (!Number.isSafeInteger(cap) || cap < 1)) {
      throw wrongParameter(name, 'a whole number from 1 on', cap)
    }
  }
  const { maxCost } = caps
  if (maxCost === undefined) return
  if (!(maxCost > 0 && maxCost < Number.POSITIVE_INFINITY)) throw wrongParameter('maxCost', 'a number above 0', maxCost)
  const names = new Set(Array.from(llms, ({ name }) => name))
  const without = [...names].filter((name) => !prices.has(name))
  if (without.length === 0) return
  throw new ValueCsvError(
    'survey/no-price',
    `a cap of money needs the price of each LLM, and has none of ${without.join(', ')}`,
    {
      hint: 'Give prices of a million tokens as IN:OUT or NAME=IN:OUT; 0:0 where it costs nothing.',
    },
  )
}
