/** What the help of `ask` says of providers, and the key of its Chinese. */
export const PROVIDERS_HELP = `Providers:
  openai, anthropic, deepseek, qwen, glm, kimi, doubao, hunyuan   hosted; the key is taken from the environment:
      OPENAI_API_KEY, ANTHROPIC_API_KEY, DEEPSEEK_API_KEY, DASHSCOPE_API_KEY, ZHIPUAI_API_KEY, MOONSHOT_API_KEY,
      ARK_API_KEY, HUNYUAN_API_KEY
  ollama, lmstudio, vllm, llamacpp   a server on this machine; another address: MODEL@http://HOST:PORT/v1
  openai-compatible                  any other server that speaks the protocol, behind @http:// or @https://
  transformers                       a model in this process (needs @huggingface/transformers)`
