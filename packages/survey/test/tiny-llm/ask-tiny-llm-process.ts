// Asks a model in this process, in a process of its own, so that two ONNX Runtimes never meet:
// node ask-tiny-llm-process.ts FOLDER REQUESTS, where REQUESTS is JSON. Prints the replies as JSON.

import { transformersModel } from '../../src/adapters/transformers/transformers-model.ts'
import type { LlmRequest } from '../../src/language-model/language-model.ts'

const [folder, json] = process.argv.slice(2) as [string, string]
const model = transformersModel({ model: folder, offline: true })
const { requests, timeoutMs, abortAfterMs } = JSON.parse(json) as {
  requests: LlmRequest[]
  timeoutMs: number
  abortAfterMs?: number
}
const abort = new AbortController()
const options = { signal: abort.signal, timeoutMs }
await model.prepare?.(options)
if (abortAfterMs !== undefined) setTimeout(() => abort.abort(new Error('enough')), abortAfterMs)
const replies = await Promise.allSettled(requests.map((request) => model.ask(request, options)))
console.log(
  JSON.stringify(
    replies.map((reply) =>
      reply.status === 'fulfilled' ? reply.value : { kind: reply.reason.kind, message: reply.reason.message },
    ),
  ),
)
