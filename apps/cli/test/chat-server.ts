import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What one request got, as the server saw it. */
export interface ChatRequest {
  readonly model: string
  readonly prompt: string
  readonly authorization: string | undefined
}

/** A server on loopback that speaks the OpenAI chat protocol. */
export interface ChatServer {
  /** The base URL, with /v1. */
  readonly url: string
  readonly requests: readonly ChatRequest[]
  close(): Promise<void>
}

/** What the server answers: a text, or a status with a body. */
export type ChatAnswer = string | { readonly status: number; readonly body: unknown }

/** Starts the server; `answer` gives what it says to each request, after `delayMs`. */
export async function startChatServer(
  answer: (request: ChatRequest, number: number) => ChatAnswer,
  { delayMs = 0 } = {},
): Promise<ChatServer> {
  const requests: ChatRequest[] = []
  const server = createServer(async (incoming, response) => {
    if (incoming.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"object":"list","data":[]}')
      return
    }
    const { model, messages } = JSON.parse(await bodyOf(incoming))
    const request = { model, prompt: messages.at(-1).content, authorization: incoming.headers.authorization }
    requests.push(request)
    const said = answer(request, requests.length)
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
    send(response, model, said)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function send(response: ServerResponse, model: string, said: ChatAnswer): void {
  const isText = typeof said === 'string'
  const message = { role: 'assistant', content: said }
  const completion = {
    ...{ id: 'c1', object: 'chat.completion', created: 0, model },
    choices: [{ index: 0, message, finish_reason: 'stop' }],
    usage: { prompt_tokens: 12, completion_tokens: 30, total_tokens: 42 },
  }
  response.writeHead(isText ? 200 : said.status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(isText ? completion : said.body))
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk
  return text
}
