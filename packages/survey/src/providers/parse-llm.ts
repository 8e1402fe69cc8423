import { closestName, ValueCsvError } from '@valuecsv/errors'
import type { Llm } from './llm.ts'
import { parseBaseUrl } from './parse-base-url.ts'
import { isProviderName, PROVIDERS, type ProviderInfo, type ProviderName, providerInfo } from './providers.ts'
import { refuseBareAddress } from './refuse-bare-address.ts'

const form = '[NAME=]PROVIDER:MODEL[@URL]'

/**
 * An LLM from `NAME=PROVIDER:MODEL@URL`. The URL begins behind the last `@` before `http://` or `https://` and may end in
 * `#VARIABLE`, the environment variable of its key. Without a name the model is the name. A text that begins with a
 * provider and a colon has no name, so that models may hold `=`, `:`, `/` and `@`: `ollama:qwen2.5:7b`,
 * `mine=vllm:org/model@http://127.0.0.1:8000/v1`. What looks like the address of a server behind the last `@`, and has
 * not `http://` before it, is refused: taken for a part of the name, it would leave the provider's own address asked.
 *
 * Errors: `survey/wrong-llm`, `survey/unknown-provider`, `survey/wrong-url`.
 */
export function parseLlm(text: string): Llm {
  const { rest, url } = splitUrl(text.trim())
  const { name, address } = splitName(rest)
  const colon = address.indexOf(':')
  if (colon < 0) throw wrongLlm(text, `expected ${form}`)
  const provider = knownProvider(address.slice(0, colon))
  const model = address.slice(colon + 1).trim()
  if (model === '') throw wrongLlm(text, `expected a model behind "${provider}:"`)
  if (url === undefined) refuseBareAddress(model)
  if (name?.trim() === '') throw wrongLlm(text, 'expected a name before "="')
  return { name: name?.trim() ?? model, provider, model, ...place(provider, url) }
}

function splitUrl(text: string): { rest: string; url?: string } {
  const at = Math.max(text.lastIndexOf('@http://'), text.lastIndexOf('@https://'))
  return at < 0 ? { rest: text } : { rest: text.slice(0, at), url: text.slice(at + 1) }
}

function splitName(text: string): { name?: string; address: string } {
  const equals = text.indexOf('=')
  const beginsWithProvider = isProviderName(text.slice(0, Math.max(0, text.indexOf(':'))).trim())
  if (equals < 0 || beginsWithProvider) return { address: text }
  return { name: text.slice(0, equals), address: text.slice(equals + 1) }
}

function knownProvider(typed: string): ProviderName {
  const name = typed.trim()
  if (isProviderName(name)) return name
  const names = Object.keys(PROVIDERS)
  const meant = closestName(name, names)
  throw new ValueCsvError(
    'survey/unknown-provider',
    `unknown provider "${name}", expected one of ${names.join(', ')}`,
    {
      hint:
        meant === undefined
          ? 'Any server that speaks the protocol: openai-compatible:MODEL@URL.'
          : `Did you mean ${meant}?`,
    },
  )
}

function place(provider: ProviderName, given: string | undefined): Pick<Llm, 'url' | 'keyVariable'> {
  const info: ProviderInfo = providerInfo(provider)
  if (info.protocol === 'in-process') {
    if (given === undefined) return {}
    throw new ValueCsvError('survey/wrong-url', `${provider} runs models in this process, expected no URL`)
  }
  if (given !== undefined) return parseBaseUrl(given)
  if (info.url !== undefined) return { url: info.url }
  throw new ValueCsvError('survey/wrong-url', `${provider} needs a URL: ${provider}:MODEL@http://127.0.0.1:8000/v1`)
}

function wrongLlm(text: string, problem: string): ValueCsvError {
  return new ValueCsvError('survey/wrong-llm', `"${splitUrl(text).rest}": ${problem}`, {
    hint: 'For example deepseek:deepseek-chat, or mine=openai-compatible:model@http://127.0.0.1:8000/v1.',
  })
}
