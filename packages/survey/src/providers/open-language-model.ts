import { ValueCsvError } from '@valuecsv/errors'
import type { LanguageModel } from '../language-model/language-model.ts'
import { checkProvider } from './check-provider.ts'
import { type Environment, keyOf } from './environment.ts'
import type { Llm } from './llm.ts'
import { providerInfo } from './providers.ts'

/** How to open LLMs. */
export interface OpenLanguageModelOptions {
  /** Where keys come from, and `HF_ENDPOINT`, which names a mirror of the Hugging Face Hub. */
  readonly environment: Environment
  /** Whether to refuse to download a model in this process. Default false. */
  readonly offline?: boolean
}

/**
 * The LLMs by name, ready to be asked; nothing is sent yet. The client of a protocol is loaded only where one of the LLMs
 * needs it. Errors: `survey/missing-key`, `survey/wrong-key`, `survey/unknown-provider` also for one whose provider is
 * `custom`, which is not opened but given to `askSurvey`.
 */
export async function openLanguageModels(
  llms: readonly Llm[],
  options: OpenLanguageModelOptions,
): Promise<ReadonlyMap<string, LanguageModel>> {
  llms.forEach(refuseCustom)
  const keys = llms.map((llm) => keyOf(llm, options.environment))
  const models = new Map<string, LanguageModel>()
  for (const [index, llm] of llms.entries()) models.set(llm.name, await openOne(llm, keys[index], options))
  return models
}

function refuseCustom(llm: Llm): void {
  checkProvider(llm)
  if (llm.provider !== 'custom') return
  throw new ValueCsvError(
    'survey/unknown-provider',
    `${llm.name}: a model of the caller's own, expected in \`models\` of \`askSurvey\` alone`,
  )
}

async function openOne(
  llm: Llm,
  key: string | undefined,
  { environment, offline = false }: OpenLanguageModelOptions,
): Promise<LanguageModel> {
  const { protocol, quotaPasses = false } = providerInfo(llm.provider)
  if (protocol === 'in-process') {
    const { transformersModel } = await import('../adapters/transformers/transformers-model.ts')
    const hubUrl = environment.HF_ENDPOINT
    return transformersModel({ model: llm.model, offline, ...(hubUrl !== undefined && hubUrl !== '' && { hubUrl }) })
  }
  const options = { url: llm.url!, model: llm.model, ...(key !== undefined && { key }) }
  if (protocol === 'openai') return (await import('../adapters/openai.ts')).openAiModel(options)
  if (protocol === 'anthropic') return (await import('../adapters/anthropic.ts')).anthropicModel(options)
  return (await import('../adapters/openai-compatible.ts')).openAiCompatibleModel({ ...options, quotaPasses })
}
