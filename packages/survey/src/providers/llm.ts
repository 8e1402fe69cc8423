import type { ProviderName } from './providers.ts'

/** An LLM of a survey, as it stands in `run.json`. It names the variable that holds a key, never the key. */
export interface Llm {
  /** What reports call it; one of a kind in a survey. */
  readonly name: string
  readonly provider: ProviderName
  /** The model as the provider calls it. */
  readonly model: string
  /** The base URL, without user and password; `undefined` for a model in this process. */
  readonly url?: string
  /** The environment variable of the key where it is not the provider's own. */
  readonly keyVariable?: string
}

/** What limits are shared by: the provider, its URL and its key. LLMs with the same are asked from one queue. */
export function providerKey({ provider, url, keyVariable }: Llm): string {
  return [provider, url ?? '', keyVariable ?? ''].join(' ')
}
