import { ValueCsvError } from '@valuecsv/errors'

/** What a million tokens cost, in any one currency. */
export interface Price {
  readonly inputPerMillion: number
  readonly outputPerMillion: number
}

/** What tokens cost at a price. */
export function costOf(tokens: { readonly inputTokens: number; readonly outputTokens: number }, price: Price): number {
  return (tokens.inputTokens * price.inputPerMillion + tokens.outputTokens * price.outputPerMillion) / 1_000_000
}

/**
 * Prices by the name of the LLM, from texts `IN:OUT` (for all) and `NAME=IN:OUT` (for one), each the price of a million
 * tokens. Errors: `survey/wrong-price`, `survey/unknown-llm`.
 */
export function parsePrices(texts: readonly string[], llms: readonly { readonly name: string }[]): Map<string, Price> {
  const prices = new Map<string, Price>()
  // Those for all first, so that one of its own wins wherever it stands.
  const parts = texts.map((text) => {
    const equals = text.lastIndexOf('=')
    return {
      name: equals < 0 ? undefined : text.slice(0, equals).trim(),
      price: parsePrice(text.slice(equals + 1), text),
    }
  })
  for (const { name, price } of parts) if (name === undefined) for (const llm of llms) prices.set(llm.name, price)
  for (const { name, price } of parts) if (name !== undefined) prices.set(knownName(name, llms), price)
  return prices
}

/** A price from `IN:OUT`; `text` is what an error shows. Error: `survey/wrong-price`. */
export function parsePrice(pair: string, text: string): Price {
  const [input, output, ...rest] = pair
    .split(':')
    .map((part) => (/^\s*\d*\.?\d+\s*$/.test(part) ? Number(part) : Number.NaN))
  if (rest.length > 0 || !(input! >= 0) || !(output! >= 0)) {
    throw new ValueCsvError(
      'survey/wrong-price',
      `price "${text}": expected IN:OUT or NAME=IN:OUT, for a million tokens`,
      {
        hint: 'For example 2:8, or deepseek-chat=2:8.',
      },
    )
  }
  return { inputPerMillion: input!, outputPerMillion: output! }
}

/** The name, which one of the LLMs has. Error: `survey/unknown-llm`. */
function knownName(name: string, llms: readonly { readonly name: string }[]): string {
  if (llms.some((llm) => llm.name === name)) return name
  const known = llms.map((llm) => llm.name).join(', ')
  throw new ValueCsvError('survey/unknown-llm', `a price for "${name}", expected one of the LLMs asked: ${known}`)
}
