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
    ['a content filter', completion('', {}, 'content_filter'), { end: 'refused', finishReason: 'content_filter' }],
    ['a refusal field', completion(null, { refusal: '不能回答。' }), { end: 'refused', text: '不能回答。' }],
    ['a filter by Zhipu’s word', completion('', {}, 'sensitive'), { end: 'refused', finishReason: 'sensitive' }],
    ['a host that broke off', completion('言', {}, 'insufficient_system_resource'), { end: 'interrupted' }],
    ['a reason of its own', completion('言而有信。', {}, 'eos_token'), { end: 'other' }],
    ['no content', completion(null), { end: 'stop', text: '' }],
  ])('tells %s', async (_, body, expected) => {
    expect(await reply(body)).toMatchObject(expected)
  })

  test.each([
    ['no usage', undefined],
    ['usage without numbers', {}],
  ])('has no usage where the server sends %s', async (_, usage) => {
    expect(await reply({ ...completion('a'), usage })).not.toHaveProperty('usage')
  })

  test.each([
    [400, { error: { message: 'Input data may contain inappropriate content.', code: 'data_inspection_failed' } }],
    [400, { code: 'DataInspectionFailed', message: 'Output data may contain inappropriate content.' }],
    [400, { error: { code: 'content_filter', innererror: { code: 'ResponsibleAIPolicyViolation' }, message: 'x' } }],
    [400, { error: { code: 'InputTextSensitiveContentDetected', message: 'x', type: 'BadRequest' } }],
    [400, { error: { code: '1301', message: '系统检测到输入或生成内容可能包含不安全或敏感内容' } }],
    [403, { error: { code: 'content_filter', message: 'x' } }],
  ])('is a refusal where the host withholds it with status %d and %j', async (status, body) => {
    expect(await reply(body, status)).toMatchObject({ text: '', end: 'refused' })
  })
})

describe('a fault', () => {
  test.each([
    ['key', 401, { error: { message: 'Incorrect API key provided' } }],
    ['key', 403, {}],
    ['key', 400, { error: { code: 'invalid_api_key', message: 'x' } }],
    ['quota', 402, { error: { message: 'Insufficient Balance' } }],
    ['quota', 429, { error: { code: 'insufficient_quota', message: 'x' } }],
    ['quota', 400, { code: 'Arrearage', message: 'x' }],
    ['quota', 429, { error: { code: '1113', message: '您的账户已欠费，请充值后重试' } }],
    ['quota', 429, { error: { type: 'exceeded_current_quota_error', message: 'x' } }],
    ['quota', 400, { error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access' } }],
    ['model', 404, { error: { message: 'The model does not exist' } }],
    ['model', 400, { error: { code: 'model_not_found', message: 'x' } }],
    ['request', 400, { error: { message: 'context too long' } }],
    ['request', 413, {}],
    ['rate-limit', 429, {}],
    ['time-out', 408, {}],
    ['server', 500, {}],
    ['server', 503, {}],
    ['server', 529, {}],
    ['malformed', 200, { choices: [] }],
    ['malformed', 200, { choices: 'none' }],
  ] as const)('is of the kind %s for status %d and %j', async (kind, status, body) => {
    await expect(reply(body, status)).rejects.toMatchObject({ code: `survey/${kind}`, kind })
  })

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
