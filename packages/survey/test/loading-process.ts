// Tells which clients are loaded when, where transformers.js is not installed: node loading-process.ts. Prints JSON.
import { registerHooks } from 'node:module'

const clients: string[] = []
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === '@huggingface/transformers') {
      throw Object.assign(new Error(`Cannot find package '${specifier}'`), { code: 'ERR_MODULE_NOT_FOUND' })
    }
    if (/^@ai-sdk\/(openai|anthropic)/.test(specifier)) clients.push(specifier)
    return nextResolve(specifier, context)
  },
})

const { openLanguageModels, parseLlm } = await import('@valuecsv/survey')
await import('@valuecsv/survey/node')
const atImport = [...clients]
const llms = ['a=ollama:a', 'b=transformers:org/model'].map(parseLlm)
const models = await openLanguageModels(llms, { environment: {} })
const options = { signal: new AbortController().signal, timeoutMs: 60_000 }
const error = await models.get('b')!.prepare!(options).catch(({ code, message, hint }) => ({ code, message, hint }))
console.log(JSON.stringify({ atImport, atOpening: clients, error }))
