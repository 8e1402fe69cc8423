/** How a provider is spoken to, and what is known of it. */
export interface ProviderInfo {
  /** `in-process` runs the model here, with transformers.js; `custom` is whatever the caller's own model speaks. */
  readonly protocol: 'openai-compatible' | 'openai' | 'anthropic' | 'in-process' | 'custom'
  /** The base URL where none is given; `undefined` where one must be given, or none is needed. */
  readonly url?: string
  /** The environment variable of the key; it must be set unless `keyOptional`. */
  readonly keyVariable?: string
  readonly keyOptional?: boolean
  /** Whether its 429 `insufficient_quota` is a limit of the rate, which passes, and no empty account. */
  readonly quotaPasses?: boolean
  /** How many requests are at most under way at once. */
  readonly mostAtOnce: number
  /** Whether it changes models at a cost, so that one LLM is asked after the other. */
  readonly oneLlmAtATime?: boolean
}

const hosted = { protocol: 'openai-compatible', mostAtOnce: 32 } as const
const local = { protocol: 'openai-compatible', mostAtOnce: 4, keyOptional: true, oneLlmAtATime: true } as const

/**
 * The providers by the name that stands before the colon in `--llm`. Base URLs and variables as the providers publish
 * them; hosts are not asked to confirm.
 */
export const PROVIDERS = {
  openai: { protocol: 'openai', url: 'https://api.openai.com/v1', keyVariable: 'OPENAI_API_KEY', mostAtOnce: 32 },
  anthropic: {
    protocol: 'anthropic',
    url: 'https://api.anthropic.com/v1',
    keyVariable: 'ANTHROPIC_API_KEY',
    mostAtOnce: 32,
  },
  deepseek: { ...hosted, url: 'https://api.deepseek.com/v1', keyVariable: 'DEEPSEEK_API_KEY' },
  /** Alibaba DashScope, compatible mode; an empty account is `Arrearage` there. */
  qwen: {
    ...hosted,
    url: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    keyVariable: 'DASHSCOPE_API_KEY',
    quotaPasses: true,
  },
  /** Zhipu. */
  glm: { ...hosted, url: 'https://open.bigmodel.cn/api/paas/v4', keyVariable: 'ZHIPUAI_API_KEY' },
  /** Moonshot. */
  kimi: { ...hosted, url: 'https://api.moonshot.cn/v1', keyVariable: 'MOONSHOT_API_KEY' },
  /** Volcengine Ark. */
  doubao: { ...hosted, url: 'https://ark.cn-beijing.volces.com/api/v3', keyVariable: 'ARK_API_KEY' },
  /** Tencent. */
  hunyuan: { ...hosted, url: 'https://api.hunyuan.cloud.tencent.com/v1', keyVariable: 'HUNYUAN_API_KEY' },
  ollama: { ...local, url: 'http://127.0.0.1:11434/v1', keyVariable: 'OLLAMA_API_KEY' },
  lmstudio: { ...local, url: 'http://127.0.0.1:1234/v1', keyVariable: 'LMSTUDIO_API_KEY' },
  vllm: { ...local, mostAtOnce: 32, url: 'http://127.0.0.1:8000/v1', keyVariable: 'VLLM_API_KEY' },
  llamacpp: { ...local, url: 'http://127.0.0.1:8080/v1', keyVariable: 'LLAMA_API_KEY' },
  /** Any other server that speaks the protocol; it needs a URL. */
  'openai-compatible': { ...hosted, keyVariable: 'OPENAI_COMPATIBLE_API_KEY', keyOptional: true },
  /** A model in this process, from a folder or the Hugging Face Hub. */
  transformers: { protocol: 'in-process', mostAtOnce: 1, oneLlmAtATime: true },
} as const satisfies Readonly<Record<string, ProviderInfo>>

/** Models of the caller's own: nothing is known of what they bear, so as few at once as at local servers. */
const custom: ProviderInfo = { protocol: 'custom', mostAtOnce: local.mostAtOnce }

/** The name of a provider. */
export type ProviderName = keyof typeof PROVIDERS

/** Whether there is a provider of this name. */
export function isProviderName(name: string): name is ProviderName {
  return Object.hasOwn(PROVIDERS, name)
}

/** What is known of the provider of an LLM. */
export function providerInfo(name: ProviderName | 'custom'): ProviderInfo {
  return name === 'custom' ? custom : PROVIDERS[name]
}
