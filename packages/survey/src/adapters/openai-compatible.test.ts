import { afterEach, describe, expect, test } from 'vitest'
import { completion, type LlmServer, sendJson, startLlmServer } from '../../test/llm-server.ts'
import type { LlmRequest } from '../language-model/language-model.ts'
import { openAiCompatibleModel } from './openai-compatible.ts'

let server: LlmServer
afterEach(() => server.close())

const key = 'sk-a-secret-key-0123456789'
const options = { signal: new AbortController().signal, timeoutMs: 60_000 }
const request: LlmRequest = { prompt: '何为诚信？', maxOutputTokens: 100 }

async function serve(...behaviour: Parameters<typeof startLlmServer>) {
  server = await startLlmServer(...behaviour)
  return openAiCompatibleModel({ url: `${server.origin}/v1`, model: 'org/model:tag', key })
}

/** What comes back when the server sends this body. */
async function reply(body: unknown, status = 200, headers: Record<string, string> = {}) {
  const model = await serve((_, response) => sendJson(response, body, status, headers))
  return model.ask(request, options)
}

describe('a request', () => {
  test('carries model, prompts, parameters and key', async () => {
    const model = await serve((_, response) => sendJson(response, completion('言而有信。')))
    await model.ask({ ...request, system: '简短。', temperature: 0.5, seed: 7 }, options)
    expect(server.requests[0]).toMatchObject({
      path: '/v1/chat/completions',
      headers: { authorization: `Bearer ${key}` },
      body: {
        model: 'org/model:tag',
        messages: [
          { role: 'system', content: '简短。' },
          { role: 'user', content: '何为诚信？' },
        ],
        ...{ temperature: 0.5, seed: 7, max_tokens: 100 },
      },
    })
  })

  test('leaves out what is not given', async () => {
    const model = await serve((_, response) => sendJson(response, completion('a')))
    await model.ask(request, options)
    expect(Object.keys(server.requests[0]!.body)).toEqual(['model', 'max_tokens', 'messages'])
  })

  test('is sent once, whatever comes back', async () => {
    await expect(reply({}, 500)).rejects.toMatchObject({ kind: 'server' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a reply', () => {
  test('has text, usage, reason and the name of the model', async () => {
    expect(await reply(completion('言而有信。'))).toEqual({
      text: '言而有信。',
      end: 'stop',
      finishReason: 'stop',
      usage: { inputTokens: 11, outputTokens: 7, reasoningTokens: 0 },
      servedModel: 'served-model-0613',
    })
  })

  test('keeps reasoning apart', async () => {
    expect(await reply(completion('言而有信。', { reasoning_content: '先想想。' }))).toMatchObject({
      text: '言而有信。',
      reasoning: '先想想。',
    })
  })

  test.each([
    ['a limit of tokens', completion('言而', {}, 'length'), { end: 'length', text: '言而' }],
    [
      'a limit by Mistral’s word',
      completion('言', {}, 'model_length'),
      { end: 'length', finishReason: 'model_length' },
    ],
    ['a limit by Anthropic’s word', completion('言', {}, 'max_tokens'), { end: 'length' }],
    ['a limit by Gemini’s word', completion('言', {}, 'MAX_TOKENS'), { end: 'length' }],
    ['a limit by OpenAI’s other word', completion('言', {}, 'max_output_tokens'), { end: 'length' }],
    ['a limit of the context', completion('言', {}, 'model_context_window_exceeded'), { end: 'length' }],
    ['a content filter', completion('', {}, 'content_filter'), { end: 'refused', finishReason: 'content_filter' }],
    ['a refusal field', completion(null, { refusal: '不能回答。' }), { end: 'refused', text: '不能回答。' }],
    ['a filter by Zhipu’s word', completion('', {}, 'sensitive'), { end: 'refused', finishReason: 'sensitive' }],
    ['a host that broke off', completion('言', {}, 'insufficient_system_resource'), { end: 'interrupted' }],
    ['an abort by the engine', completion('言', {}, 'abort'), { end: 'interrupted', finishReason: 'abort' }],
    ['an engine that repeats itself', completion('言言', {}, 'repetition'), { end: 'interrupted' }],
    ['Gemini’s filter with its reason', completion('', {}, 'content_filter: PROHIBITED_CONTENT'), { end: 'refused' }],
    ['Gemini’s word for what is forbidden', completion('', {}, 'PROHIBITED_CONTENT'), { end: 'refused' }],
    ['Gemini’s word for forbidden pictures', completion('', {}, 'IMAGE_SAFETY'), { end: 'refused' }],
    ['Gemini’s word for what is quoted', completion('', {}, 'RECITATION'), { end: 'refused' }],
    ['a reason of its own', completion('言而有信。', {}, 'eos_token'), { end: 'other' }],
    ['no content', completion(null), { end: 'stop', text: '' }],
  ])('tells %s', async (_, body, expected) => {
    expect(await reply(body)).toMatchObject(expected)
  })

  const reasoned = { completion_tokens_details: { reasoning_tokens: 317 } }
  test.each([
    ['outside the completion', { prompt_tokens: 12, completion_tokens: 2, total_tokens: 331, ...reasoned }, 319],
    ['outside it, without a total', { prompt_tokens: 12, completion_tokens: 2, ...reasoned }, 319],
    ['within it', { prompt_tokens: 12, completion_tokens: 319, total_tokens: 331, ...reasoned }, 319],
    ['nowhere, in a total that counts less', { prompt_tokens: 12, completion_tokens: 9, total_tokens: 9 }, 9],
    [
      'nowhere, in a total that is no number of tokens',
      { prompt_tokens: 12, completion_tokens: 9, total_tokens: 0.5 },
      9,
    ],
  ])('counts reasoning that is told %s', async (_, usage, outputTokens) => {
    expect(await reply({ ...completion('a'), usage })).toMatchObject({ usage: { inputTokens: 12, outputTokens } })
  })

  test.each([
    ['no usage', undefined],
    ['usage without numbers', {}],
  ])('has no usage where the server sends %s', async (_, usage) => {
    expect(await reply({ ...completion('a'), usage })).not.toHaveProperty('usage')
  })
})

describe('a fault', () => {
  test.each([429, 503, 529])('says with status %d that the server is overloaded', async (status) => {
    await expect(reply({}, status)).rejects.toMatchObject({ overloaded: true })
  })

  test.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '86400' }, 86_400_000],
    [{ 'retry-after-ms': '250', 'retry-after': '1' }, 250],
    [{ 'retry-after': 'Wed, 01 Jan 2025 00:01:00 GMT', date: 'Wed, 01 Jan 2025 00:00:00 GMT' }, 60_000],
    [{ 'retry-after': 'Wed, 01 Jan 2025 00:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-1' }, undefined],
  ] as const)('says for %j how long to wait', async (headers, retryAfterMs) => {
    await expect(reply({}, 429, headers)).rejects.toMatchObject({ retryAfterMs })
  })

  test('is malformed for HTML with status 200', async () => {
    const model = await serve((_, response) => void response.writeHead(200).end('<html>busy</html>'))
    await expect(model.ask(request, options)).rejects.toMatchObject({ kind: 'malformed' })
  })

  test.each([
    ['before the answer', false],
    ['within the answer', true],
  ])('is of the kind network where the connection is cut %s', async (_, started) => {
    const model = await serve((_, response) => {
      if (!started) return void response.destroy()
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"id":', () => response.destroy())
    })
    await expect(model.ask(request, options)).rejects.toMatchObject({ kind: 'network' })
  })

  test.each([
    ['never answers', false],
    ['answers byte by byte', true],
  ])('is of the kind time-out where the server %s', async (_, trickles) => {
    const model = await serve((_, response) => {
      if (!trickles) return
      response.writeHead(200)
      const timer = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(timer))
    })
    const error = model.ask(request, { ...options, timeoutMs: 100 })
    await expect(error).rejects.toMatchObject({ kind: 'time-out', overloaded: true })
  })

  test('is of the kind unreachable where nobody listens', async () => {
    const model = await serve(() => {})
    await model.prepare?.(options)
    await server.close()
    await expect(model.ask(request, options)).rejects.toMatchObject({
      kind: 'unreachable',
      message: 'connection refused',
    })
    await expect(model.prepare?.(options)).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('is the reason of the signal where the caller aborts', async () => {
    const abort = new AbortController()
    const model = await serve(() => abort.abort(new Error('enough')))
    await expect(model.ask(request, { ...options, signal: abort.signal })).rejects.toThrow('enough')
  })
})

describe('a key', () => {
  const message = `No access for ${key} (${key.slice(0, 12)}…), see http://me:pass@host/\nmore`

  test('comes back in no message, whole or in part, nor do passwords', async () => {
    const error = await reply({ error: { message, code: key } }, 401).catch((caught) => caught)
    expect(error).toMatchObject({ kind: 'key' })
    const shown = JSON.stringify(error) + error.message + error.stack + String(error.cause)
    for (const secret of [key, key.slice(0, 12), 'pass@']) expect(shown).not.toContain(secret)
    expect(error.message).toBe('401 No access for [redacted] ([redacted]…), see http://[redacted]@host/ more')
  })

  test('comes back in no answer', async () => {
    const body = { ...completion(`你的密钥是 ${key}`, { reasoning_content: key }, key), model: key }
    expect(JSON.stringify(await reply(body))).not.toContain(key)
  })
})
