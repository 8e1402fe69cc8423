import type { LlmFault } from '../../language-model/llm-fault.ts'
import { type Llm, providerKey } from '../../providers/llm.ts'
import type { ProviderStop } from './survey-outcome.ts'

const hints: Readonly<Record<string, string>> = {
  key: 'Check the key in the environment variable, then ask again: what is kept is not asked again.',
  quota: 'Top up the account, then ask again: what is kept is not asked again.',
  model: 'Check the name of the model and the URL.',
  unreachable: 'Check that the server runs and that the URL is right, then ask again.',
}

/** The provider of an LLM in words. */
export function providerName({ name, provider, url }: Llm): string {
  const words = provider === 'custom' ? `custom model ${name}` : provider
  return url === undefined ? words : `${words} at ${url}`
}

/** What a user can do about a fault that stops a provider. */
export function hintOfFault({ kind, hint }: LlmFault): string | undefined {
  return hint ?? hints[kind]
}

/** Collects which providers and LLMs are asked no more, each once. */
export class StopList {
  readonly #llms: readonly Llm[]
  readonly #stops = new Map<string, ProviderStop>()

  constructor(llms: readonly Llm[]) {
    this.#llms = llms
  }

  get stops(): readonly ProviderStop[] {
    return [...this.#stops.values()]
  }

  /** Notes a stop; `undefined` where it is known already. */
  add(fault: LlmFault, llm: Llm, scope: 'llm' | 'provider'): ProviderStop | undefined {
    const provider = providerKey(llm)
    const key = scope === 'llm' ? `${provider} ${llm.name}` : provider
    if (this.#stops.has(key) || this.#stops.has(provider)) return undefined
    const llms =
      scope === 'llm' ? [llm.name] : this.#llms.filter((one) => providerKey(one) === provider).map(({ name }) => name)
    const place = scope === 'llm' ? `${llm.name} (${llm.model}, ${providerName(llm)})` : providerName(llm)
    const stop = { llms, kind: fault.kind, message: `${place}: ${fault.message}`, hint: hintOfFault(fault) }
    this.#stops.set(key, stop)
    return stop
  }
}
