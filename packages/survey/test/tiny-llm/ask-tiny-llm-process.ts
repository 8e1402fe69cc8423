// Asks a model in this process, in a process of its own, so that two ONNX Runtimes never meet:
// node ask-tiny-llm-process.ts FOLDER REQUESTS, where REQUESTS is JSON. Prints the replies as JSON; with `models` above 1,
// those of the first of so many models that are asked the same at the same time.

import { transformersModel } from '../../src/adapters/transformers/transformers-model.ts'
import type { LanguageModel, LlmRequest } from '../../src/language-model/language-model.ts'

const [folder, json] = process.argv.slice(2) as [string, string]
const {
  requests,
  timeoutMs,
  abortAfterMs,
  models = 1,
} = JSON.parse(json) as {
  requests: LlmRequest[]
  timeoutMs: number
  abortAfterMs?: number
  models?: number
}
const [model, ...others] = Array.from({ length: models }, () =>
  transformersModel({ model: folder, offline: true }),
) as [LanguageModel, ...LanguageModel[]]
const abort = new AbortController()
const options = { signal: abort.signal, timeoutMs }
for (const one of [model, ...others]) await one.prepare?.(options)
if (abortAfterMs !== undefined) setTimeout(() => abort.abort(new Error('enough')), abortAfterMs)
const asked = requests.map((request) => [model, ...others].map((one) => one.ask(request, options))[0]!)
const replies = await Promise.allSettled(asked)
console.log(
  JSON.stringify(
    replies.map((reply) =>
      reply.status === 'fulfilled' ? reply.value : { kind: reply.reason.kind, message: reply.reason.message },
    ),
  ),
)
