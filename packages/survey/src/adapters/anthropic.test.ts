import { afterEach, expect, test } from 'vitest'
import { type LlmServer, sendJson, startLlmServer } from '../../test/llm-server.ts'
import { anthropicModel } from './anthropic.ts'

let server: LlmServer
afterEach(() => server.close())

const options = { signal: new AbortController().signal, timeoutMs: 60_000 }
const request = { system: '简短。', prompt: '何为诚信？', maxOutputTokens: 100, temperature: 0.5, seed: 7 }

function message(content: readonly object[], stopReason = 'end_turn') {
  const usage = { input_tokens: 11, output_tokens: 7 }
  return {
    type: 'message',
    id: 'msg_1',
    role: 'assistant',
    model: 'claude-x-20250101',
    content,
    stop_reason: stopReason,
    usage,
  }
}

async function ask(body: unknown, status = 200) {
  server = await startLlmServer((_, response) => sendJson(response, body, status))
  return anthropicModel({ url: `${server.origin}/v1`, model: 'claude-3-haiku-20240307', key: 'sk-ant-0123456789' }).ask(
    request,
    options,
  )
}

test('asks messages, and says that it takes no seed', async () => {
  const reply = await ask(message([{ type: 'text', text: '言而有信。' }]))
  expect(reply).toMatchObject({
    text: '言而有信。',
    ...{ end: 'stop', finishReason: 'end_turn', servedModel: 'claude-x-20250101', unsupported: [{ feature: 'seed' }] },
    usage: { inputTokens: 11, outputTokens: 7 },
  })
  expect(server.requests[0]).toMatchObject({
    path: '/v1/messages',
    headers: { 'x-api-key': 'sk-ant-0123456789' },
    body: {
      model: 'claude-3-haiku-20240307',
      ...{ max_tokens: 100, temperature: 0.5 },
      system: [{ type: 'text', text: '简短。' }],
      messages: [{ role: 'user', content: [{ type: 'text', text: '何为诚信？' }] }],
    },
  })
})

test('keeps thinking apart', async () => {
  const thinking = { type: 'thinking', thinking: '先想想。', signature: 'x' }
  expect(await ask(message([thinking, { type: 'text', text: '言而有信。' }]))).toMatchObject({
    text: '言而有信。',
    reasoning: '先想想。',
  })
})

test.each([
  ['refusal', 'refused'],
  ['max_tokens', 'length'],
])('tells the stop reason %s as %s', async (stopReason, end) => {
  expect(await ask(message([{ type: 'text', text: '言' }], stopReason))).toMatchObject({
    end,
    finishReason: stopReason,
  })
})

test.each([
  [401, 'authentication_error', 'key'],
  [429, 'rate_limit_error', 'rate-limit'],
  [529, 'overloaded_error', 'server'],
  [404, 'not_found_error', 'model'],
])('tells status %d, %s, as a fault of the kind %s', async (status, type, kind) => {
  await expect(ask({ type: 'error', error: { type, message: 'x' } }, status)).rejects.toMatchObject({ kind })
})
