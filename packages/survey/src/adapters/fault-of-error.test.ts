import { afterEach, expect, test } from 'vitest'
import { type LlmServer, sendJson, startLlmServer } from '../../test/llm-server.ts'
import { openAiCompatibleModel } from './openai-compatible.ts'

let server: LlmServer
afterEach(() => server.close())

/** What comes back when the server sends this body. */
async function reply(body: unknown, status = 200) {
  server = await startLlmServer((_, response) => sendJson(response, body, status))
  const options = { signal: new AbortController().signal, timeoutMs: 60_000 }
  const model = openAiCompatibleModel({ url: `${server.origin}/v1`, model: 'm' })
  return model.ask({ prompt: '何为诚信？', maxOutputTokens: 100 }, options)
}

test.each([
  [400, { error: { message: 'Input data may contain inappropriate content.', code: 'data_inspection_failed' } }],
  [400, { code: 'DataInspectionFailed', message: 'Output data may contain inappropriate content.' }],
  [400, { error: { code: 'content_filter', innererror: { code: 'ResponsibleAIPolicyViolation' }, message: 'x' } }],
  [400, { error: { code: 'InputTextSensitiveContentDetected', message: 'x', type: 'BadRequest' } }],
  [400, { error: { code: '1301', message: '系统检测到输入或生成内容可能包含不安全或敏感内容' } }],
  [403, { error: { code: 'content_filter', message: 'x' } }],
  [403, { error: { code: 403, message: 'flagged', metadata: { reasons: ['violence'], flagged_input: '何为…' } } }],
  [403, { error: { code: 'content_policy_violation', message: 'x' } }],
  [403, { code: 'The caller does not have permission', error: 'Content violates usage guidelines. Team: x' }],
  [400, { error: { code: 'invalid_prompt', message: 'x' } }],
  [200, { error: { code: 403, message: 'flagged', metadata: { reasons: [] } } }],
  [200, { error: { code: 'data_inspection_failed', message: 'x' } }],
])('an answer is a refusal where the host withholds it with status %d and %j', async (status, body) => {
  expect(await reply(body, status)).toMatchObject({ text: '', end: 'refused' })
})

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
  ['model', 400, { error: { message: 'Model Not Exist', code: 'invalid_request_error' } }],
  ['model', 400, { code: 20012, message: 'Model does not exist. Please check it carefully.', data: null }],
  ['model', 400, { error: { code: '1211', message: '模型不存在，请检查模型代码。' } }],
  ['model', 400, { error: { message: 'my/model is not a valid model ID', code: 400 } }],
  ['key', 400, [{ error: { code: 400, message: 'API key not valid', details: [{ reason: 'API_KEY_INVALID' }] } }]],
  ['rate-limit', 429, [{ error: { code: 429, message: 'Resource exhausted', status: 'RESOURCE_EXHAUSTED' } }]],
  ['rate-limit', 200, { error: { code: 429, message: 'Provider returned error' } }],
  ['server', 200, { error: { code: 502, message: 'Provider returned error' } }],
  ['key', 200, { error: { code: '401', message: 'No auth credentials found' } }],
  ['malformed', 200, { error: { code: 7, message: 'x' } }],
  ['request', 400, { error: { message: { toString: 1 } } }],
  ['request', 400, { error: { code: 'sensitivecontentdetected'.repeat(6000), message: 'x' } }],
  ['request', 400, { error: { message: 'context too long' } }],
  ['request', 413, {}],
  ['rate-limit', 429, {}],
  ['time-out', 408, {}],
  ['server', 500, {}],
  ['server', 503, {}],
  ['server', 529, {}],
  ['malformed', 200, { choices: [] }],
  ['malformed', 200, { choices: 'none' }],
] as const)('a fault is of the kind %s for status %d and %j', async (kind, status, body) => {
  await expect(reply(body, status)).rejects.toMatchObject({ code: `survey/${kind}`, kind })
})

test('says what an error in a list says, and the status of one that came with 200', async () => {
  const list = [{ error: { code: 400, message: 'too long' } }]
  await expect(reply(list, 400)).rejects.toMatchObject({ message: '400 too long' })
  await server.close()
  await expect(reply({ error: { code: 402, message: 'no credits' } })).rejects.toMatchObject({
    message: '402 no credits',
  })
})
