import type { ProviderName } from './providers.ts'

/** An LLM of a survey, as it stands in `run.json`. It names the variable that holds a key, never the key. */
export interface Llm {
  /** What reports call it; one of a kind in a survey. */
  readonly name: string
  /** One of `PROVIDERS`; `custom` for a model of the caller's own, which `askSurvey` is given in `models`. */
  readonly provider: ProviderName | 'custom'
  /** The model as the provider calls it. */
  readonly model: string
  /** The base URL, without user and password; `undefined` for a model in this process or of the caller's own. */
  readonly url?: string
  /** The environment variable of the key where it is not the provider's own. */
  readonly keyVariable?: string
}

/**
 * What limits are shared by: the provider, its URL and its key. LLMs with the same are asked from one queue. Models of the
 * caller's own share nothing, as far as anybody knows.
 */
export function providerKey({ name, provider, url, keyVariable }: Llm): string {
  return [provider, url ?? '', keyVariable ?? '', provider === 'custom' ? name : ''].join(' ')
}
