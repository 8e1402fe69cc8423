import { ValueCsvError } from '@valuecsv/errors'
import type { Llm } from './llm.ts'
import { isProviderName, PROVIDERS } from './providers.ts'

/** Refuses an LLM whose provider is none of `PROVIDERS` and not `custom`. Error: `survey/unknown-provider`. */
export function checkProvider({ name, provider }: Llm): void {
  if (provider === 'custom' || isProviderName(provider)) return
  const expected = `expected a provider of ${Object.keys(PROVIDERS).join(', ')}, or "custom" for a model of your own`
  throw new ValueCsvError('survey/unknown-provider', `${name}: ${expected}, found "${provider}"`)
}
