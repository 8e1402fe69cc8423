import { pipeline } from 'node:stream/promises'
import { afterEach, expect, test } from 'vitest'
import { completion, type LlmServer, startLlmServer } from '../../test/llm-server.ts'
import { anthropicModel } from './anthropic.ts'
import { openAiModel } from './openai.ts'
import { openAiCompatibleModel } from './openai-compatible.ts'

let server: LlmServer
afterEach(() => server.close())

const options = { signal: new AbortController().signal, timeoutMs: 60_000 }
const request = { prompt: '何为诚信？', maxOutputTokens: 100 }
const piece = 'a'.repeat(1 << 20)

/** What never ends. */
function* flood() {
  yield '{"choices":[{"message":{"role":"assistant","content":"'
  for (;;) yield piece
}

test.each([
  ['openai-compatible', 200, openAiCompatibleModel],
  ['openai-compatible', 400, openAiCompatibleModel],
  ['openai', 200, openAiModel],
  ['anthropic', 200, anthropicModel],
])('%s: a body without an end is malformed, and its connection closed, with status %d', async (_, status, open) => {
  let sending: Promise<void> | undefined
  server = await startLlmServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    sending = pipeline(flood, response)
    sending.catch(() => {})
  })
  const model = open({ url: `${server.origin}/v1`, model: 'gpt-4o', key: 'sk-0123456789' })
  await expect(model.ask(request, options)).rejects.toMatchObject({
    ...{ kind: 'malformed', message: 'an answer of more than 16 MiB' },
  })
  await expect(sending).rejects.toThrow()
})

test('a body of some megabytes is read whole', async () => {
  server = await startLlmServer((_, response) => void response.end(JSON.stringify(completion(piece.repeat(3)))))
  const reply = await openAiCompatibleModel({ url: `${server.origin}/v1`, model: 'm' }).ask(request, options)
  expect(reply.text.length).toBe(3 * piece.length)
})

test.each([
  [200, '成功'],
  [401, '未授权'],
])('a status %d with words that are no Latin ones, %s, is that status', async (status, words) => {
  server = await startLlmServer((_, response) => {
    const body = JSON.stringify(completion('诚信'))
    const head = `HTTP/1.1 ${status} ${words}\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n`
    response.socket!.end(head + body)
  })
  const asking = openAiCompatibleModel({ url: `${server.origin}/v1`, model: 'm', key: 'sk-0123456789' }).ask(
    request,
    options,
  )
  if (status === 200) expect((await asking).text).toBe('诚信')
  else await expect(asking).rejects.toMatchObject({ kind: 'key' })
})

test('a status that is none of HTTP is a fault of the server', async () => {
  server = await startLlmServer((_, response) => void response.writeHead(999).end('{}'))
  const asking = openAiCompatibleModel({ url: `${server.origin}/v1`, model: 'm' }).ask(request, options)
  await expect(asking).rejects.toMatchObject({ kind: 'server', message: '999, which is no status of HTTP' })
})
