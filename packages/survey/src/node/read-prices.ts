import { readFile } from 'node:fs/promises'
import { ValueCsvError } from '@valuecsv/errors'
import { type Price, parsePrice } from '../spending/price.ts'
import { fileError } from './files/file-error.ts'

/**
 * Prices from a JSON file, `{"NAME": "IN:OUT"}` by the name of the LLM; names that are not asked may be in it. Errors:
 * `survey/wrong-price`; `survey/not-found`, `survey/no-permission`, `survey/cannot-read` for a file that can't be read.
 */
export async function readPrices(path: string): Promise<ReadonlyMap<string, Price>> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw fileError(error, path, 'read')
  })
  let value: unknown
  try {
    // Some programs write a byte order mark.
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new ValueCsvError('survey/wrong-price', `${path}: expected JSON: ${(cause as Error).message}`, { cause })
  }
  return new Map(
    Object.entries(Object(value) as Record<string, unknown>).map(([name, price]) => {
      if (typeof price === 'string') return [name, parsePrice(price, `${path}: ${name}`)]
      throw new ValueCsvError('survey/wrong-price', `${path}: "${name}": expected a text IN:OUT, for a million tokens`)
    }),
  )
}
