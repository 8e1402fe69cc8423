import { LlmFault } from '../language-model/llm-fault.ts'

/** Many times the longest answer that is kept; a body without an end would fill the memory. */
const mostBytes = 16 * 1024 * 1024

/**
 * `fetch` whose body fails with a fault of the kind `malformed`, and whose connection is closed, beyond 16 MiB. A status
 * beyond 599, with which no `Response` can be made, is a fault of the kind `server`.
 */
export async function boundedFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request)
  const { status, headers } = response
  if (status > 599) {
    await response.body?.cancel()
    throw new LlmFault('server', `${status}, which is no status of HTTP`)
  }
  if (response.body === null) return response
  let bytes = 0
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > mostBytes) throw new LlmFault('malformed', 'an answer of more than 16 MiB')
      controller.enqueue(chunk)
    },
  })
  // Without the words of the status: in Chinese, as some gateways have them, no `Response` can be made with them.
  return new Response(response.body.pipeThrough(bound), { status, headers })
}
