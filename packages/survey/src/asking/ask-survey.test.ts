import { afterEach, expect, test } from 'vitest'
import { type Behaviour, completion, type LlmServer, sendJson, startLlmServer } from '../../test/llm-server.ts'
import { askQuickly, smallSurvey } from '../../test/small-survey.ts'
import { createMemoryStore } from './answer-store.ts'
import type { LlmProgress } from './outcome/survey-progress.ts'

const servers: LlmServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serve(behave: Behaviour = (_, response) => sendJson(response, completion('言而有信。'))) {
  const server = await startLlmServer(behave)
  servers.push(server)
  return server
}
const at = (server: LlmServer, name: string) => `${name}=openai-compatible:${name}@${server.origin}/v1`

test('asks every question with every prompt as often as there are samples, each with a seed of its own', async () => {
  const server = await serve()
  const survey = smallSurvey(3, [at(server, 'a'), at(server, 'b')], { samples: 2, temperature: 0.7, system: '简短。' })
  const { outcome, store } = await askQuickly(survey)
  expect(outcome).toMatchObject({ left: 0, cap: undefined, stops: [] })
  expect(outcome.llms.map(({ llm, total, statuses }) => [llm, total, statuses.answered])).toEqual([
    ['a', 6, 6],
    ['b', 6, 6],
  ])
  expect(new Set(server.requests.map(({ body }) => body.seed)).size).toBe(12)
  expect(store.answers.get('a/q2/default/2')).toMatchObject({
    ...{ llm: 'a', questionId: 'q2', promptId: 'default', sample: 2, status: 'answered', text: '言而有信。' },
    ...{ finishReason: 'stop', servedModel: 'served-model-0613', attempts: 1, seed: expect.any(Number) },
    usage: { inputTokens: 11, outputTokens: 7, reasoningTokens: 0 },
    ...{ requestedAt: expect.stringMatching(/^\d{4}-.*Z$/), latencyMs: expect.any(Number) },
  })
  const again = await askQuickly(survey)
  expect([...again.store.answers.values()].map(({ seed }) => seed).sort()).toEqual(
    [...store.answers.values()].map(({ seed }) => seed).sort(),
  )
})

test('asks nothing again but what it is told to', async () => {
  let isBroken = true
  const server = await serve(({ prompt }, response) => {
    if (prompt.includes('第2问') && isBroken) return sendJson(response, { error: { message: 'too long' } }, 400)
    return sendJson(response, completion('言而有信。'))
  })
  const survey = smallSurvey(3, [at(server, 'a')])
  const { store } = await askQuickly(survey)
  expect(store.answers.get('a/q2/default/1')).toMatchObject({
    status: 'error',
    text: '',
    error: { code: 'survey/request', message: '400 too long' },
  })
  const before = server.requests.length
  await askQuickly(survey, { store })
  expect(server.requests).toHaveLength(before)
  isBroken = false
  const { outcome } = await askQuickly(survey, { store, retry: ['error', 'truncated'] })
  expect(server.requests.slice(before).map(({ prompt }) => prompt)).toEqual(['第2问：何为诚信？'])
  expect(outcome.llms[0]).toMatchObject({ statuses: { answered: 3, error: 0 } })
})

test('stops a provider whose key is wrong at once, with one message, and goes on with the others', async () => {
  const wrong = await serve((_, response) => sendJson(response, { error: { message: 'no such key' } }, 401))
  const right = await serve()
  const notices: string[] = []
  const { outcome } = await askQuickly(smallSurvey(50, [at(wrong, 'a'), at(wrong, 'b'), at(right, 'c')]), {
    onNotice: ({ message }) => notices.push(message),
  })
  const message = `openai-compatible at ${wrong.origin}/v1: 401 no such key`
  expect(notices).toEqual([message])
  expect(outcome.stops).toEqual([{ llms: ['a', 'b'], kind: 'key', message, hint: expect.stringContaining('key') }])
  expect(outcome.llms.map(({ llm, left }) => [llm, left])).toEqual([
    ['a', 50],
    ['b', 50],
    ['c', 0],
  ])
  // What was under way when the first answer came is all that was sent.
  expect(wrong.requests.length).toBeLessThanOrEqual(4)
})

test('stops an LLM that its server does not know, and goes on with others there', async () => {
  const server = await serve(({ body }, response) => {
    if (body.model === 'a') return sendJson(response, { error: { message: 'no such model' } }, 404)
    return sendJson(response, completion('言而有信。'))
  })
  const { outcome } = await askQuickly(smallSurvey(20, [at(server, 'a'), at(server, 'b')]))
  expect(outcome.stops).toMatchObject([{ llms: ['a'], kind: 'model', message: expect.stringContaining('a (a, ') }])
  expect(outcome.llms.map(({ left }) => left)).toEqual([20, 0])
})

test('finds out before it asks anything that a server cannot be reached', async () => {
  const gone = await serve()
  const right = await serve()
  await gone.close()
  await expect(askQuickly(smallSurvey(3, [at(gone, 'a'), at(right, 'b')]))).rejects.toMatchObject({
    code: 'survey/unreachable',
    message: `openai-compatible at ${gone.origin}/v1: connection refused`,
  })
  expect(right.requests).toHaveLength(0)
})

test('leaves unasked what is left when a server goes away, instead of making errors of it', async () => {
  const server = await serve((_, response) => {
    sendJson(response, completion('言而有信。'))
    void server.close()
  })
  const survey = smallSurvey(30, [at(server, 'a')])
  const { outcome, store, clock } = await askQuickly(survey, { maxAttempts: 4, mostAtOnce: 1 })
  expect(outcome).toMatchObject({ left: 29, stops: [{ kind: 'unreachable' }] })
  expect(store.answers.size).toBe(1)
  // One question tried four times, and the others not at all.
  expect(clock.waits.map((wait) => 1000 * 2 ** Math.ceil(Math.log2(wait / 1000)))).toEqual([1000, 2000, 4000])
  servers.splice(0)
})

test('never lets a slow provider hold up another', async () => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow = await serve(async (_, response) => {
    await released
    sendJson(response, completion('慢。'))
  })
  const quick = await serve()
  const order: string[] = []
  const { outcome } = await askQuickly(smallSurvey(40, [at(slow, 'slow'), at(quick, 'quick')]), {
    onProgress({ llm, done }) {
      if (done > 0) order.push(llm)
      if (llm === 'quick' && done === 40) release()
    },
  })
  expect(outcome.left).toBe(0)
  expect(order.slice(0, 40)).toEqual(Array(40).fill('quick'))
})

test('cancels what is under way when it is told to, and keeps what came', async () => {
  const abort = new AbortController()
  let cancelled = 0
  const server = await serve(({ prompt }, response) => {
    if (prompt.includes('第1问')) return sendJson(response, completion('言而有信。'))
    response.on('close', () => cancelled++)
    // One has its answer, and as many as may be are under way.
    if (server.requests.length === 5) abort.abort(new Error('enough'))
    return undefined
  })
  const store = createMemoryStore()
  const asking = askQuickly(smallSurvey(9, [at(server, 'a')]), {
    store,
    ...{ signal: abort.signal, mostAtOnce: 4 },
  })
  await expect(asking).rejects.toThrow('enough')
  expect([...store.answers.keys()]).toEqual(['a/q1/default/1'])
  await expect.poll(() => cancelled).toBe(4)
  expect(server.requests).toHaveLength(5)
})

test('ends with the error of a store that cannot keep an answer', async () => {
  const server = await serve()
  const store = { ...createMemoryStore(), append: () => Promise.reject(new Error('the disk is full')) }
  await expect(askQuickly(smallSurvey(500, [at(server, 'a')]), { store })).rejects.toThrow('the disk is full')
  expect(server.requests.length).toBeLessThan(100)
})

test('tells for each LLM how far it is, and what it has cost', async () => {
  const server = await serve()
  const seen: LlmProgress[] = []
  await askQuickly(smallSurvey(4, [at(server, 'a')]), {
    prices: new Map([['a', { inputPerMillion: 1000, outputPerMillion: 10_000 }]]),
    onProgress: (progress) => seen.push(progress),
  })
  expect(seen.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4])
  expect(seen[0]).toEqual({
    llm: 'a',
    total: 4,
    done: 0,
    failed: 0,
    perMinute: undefined,
    timeLeftMs: undefined,
    cost: 0,
  })
  expect(seen.at(-1)?.timeLeftMs ?? 0).toBe(0)
  expect(seen.at(-1)?.cost).toBeCloseTo((4 * (11 * 1000 + 7 * 10_000)) / 1e6)
})

test('says once for each LLM what its provider does not take', async () => {
  const server = await serve()
  const notices: string[] = []
  const survey = smallSurvey(5, [`o3=openai:o3@${server.origin}/v1`], { temperature: 0.5 })
  const { store } = await askQuickly(survey, { onNotice: ({ code, message }) => notices.push(`${code} ${message}`) })
  expect(notices).toEqual([
    'survey/unsupported o3: the provider does not take temperature as asked: temperature is not supported for reasoning models',
  ])
  expect(store.answers.get('o3/q1/default/1')).toHaveProperty('seed')
})

test.each([
  [{ timeoutMs: 0 }, 'timeoutMs'],
  [{ timeoutMs: 400_000 }, 'timeoutMs'],
  [{ maxAttempts: 0 }, 'maxAttempts'],
  [{ mostAtOnce: 1.5 }, 'mostAtOnce'],
  [{ caps: { maxRequests: 0 } }, 'maxRequests'],
])('refuses %j', async (options, named) => {
  await expect(askQuickly(smallSurvey(1, ['a=ollama:a']), options)).rejects.toMatchObject({
    code: 'survey/wrong-parameter',
    message: expect.stringContaining(named),
  })
})
