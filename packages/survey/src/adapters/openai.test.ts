import { afterEach, expect, test } from 'vitest'
import { completion, type LlmServer, sendJson, startLlmServer } from '../../test/llm-server.ts'
import { openAiModel } from './openai.ts'

let server: LlmServer
afterEach(() => server.close())

const options = { signal: new AbortController().signal, timeoutMs: 60_000 }
const request = { prompt: '何为诚信？', maxOutputTokens: 100, temperature: 0.5, seed: 7 }

async function ask(model: string, body: unknown, status = 200) {
  server = await startLlmServer((_, response) => sendJson(response, body, status))
  return openAiModel({ url: `${server.origin}/v1`, model, key: 'sk-0123456789' }).ask(request, options)
}

test('asks chat completions and keeps the seed', async () => {
  expect(await ask('gpt-4o', completion('言而有信。'))).toMatchObject({ text: '言而有信。', end: 'stop' })
  expect(server.requests[0]).toMatchObject({
    path: '/v1/chat/completions',
    headers: { authorization: 'Bearer sk-0123456789' },
    body: { model: 'gpt-4o', seed: 7, temperature: 0.5, max_tokens: 100 },
  })
})

test('says what a model that reasons does not take', async () => {
  const reply = await ask('o3', completion('言而有信。'))
  expect(reply.unsupported).toMatchObject([{ feature: 'temperature' }])
  expect(server.requests[0]!.body).toMatchObject({ max_completion_tokens: 100 })
  expect(server.requests[0]!.body).not.toHaveProperty('temperature')
})

test('tells a refusal and a spent quota', async () => {
  expect(await ask('gpt-4o', completion(null, { refusal: 'No.' }))).toMatchObject({ end: 'refused', text: 'No.' })
  await server.close()
  const spent = { error: { message: 'You exceeded your current quota', type: 'insufficient_quota' } }
  await expect(ask('gpt-4o', spent, 429)).rejects.toMatchObject({ kind: 'quota', overloaded: false })
})
