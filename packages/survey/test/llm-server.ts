import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the server got it. */
export interface ServedRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Readonly<Record<string, unknown>>
  /** The last user message. */
  readonly prompt: string
}

/** What a server does with a request. */
export type Behaviour = (request: ServedRequest, response: ServerResponse) => void | Promise<void>

/** A server on loopback that speaks whatever protocol its behaviour does. */
export interface LlmServer {
  /** Without a path. */
  readonly origin: string
  /** The requests that asked something, in order. */
  readonly requests: readonly ServedRequest[]
  close(): Promise<void>
}

export async function startLlmServer(behave: Behaviour): Promise<LlmServer> {
  const requests: ServedRequest[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (request.method === 'GET') return response.writeHead(404).end()
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { messages: { content: unknown }[] }
    const served = {
      path: request.url!,
      headers: request.headers,
      body: body as unknown as ServedRequest['body'],
      prompt: textOf(body.messages.at(-1)?.content),
    }
    requests.push(served)
    await behave(served, response)
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  return (content as { text: string }[]).map(({ text }) => text).join('')
}

/** Sends JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** The body of a chat completion. */
export function completion(content: string | null, change: Record<string, unknown> = {}, finishReason = 'stop') {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'served-model-0613',
    choices: [{ index: 0, message: { role: 'assistant', content, ...change }, finish_reason: finishReason }],
    usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 },
  }
}
