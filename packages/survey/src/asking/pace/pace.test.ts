import type { ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { completion, type LlmServer, type ServedRequest, sendJson, startLlmServer } from '../../../test/llm-server.ts'
import { askQuickly, smallSurvey } from '../../../test/small-survey.ts'
import { type AnswerStore, createMemoryStore } from '../answer-store.ts'
import { systemClock } from '../clock.ts'

let server: LlmServer
afterEach(() => server.close())

/** A server whose first requests end as given; the rest is answered. */
async function failing(...failures: ((response: ServerResponse, request: ServedRequest) => void)[]) {
  server = await startLlmServer((request, response) => {
    const fail = failures.shift()
    if (fail) fail(response, request)
    else sendJson(response, completion('言而有信。'))
  })
  return [`a=openai-compatible:a@${server.origin}/v1`]
}
const status = (code: number, headers?: Record<string, string>) => (response: ServerResponse) =>
  sendJson(response, {}, code, headers)

test.each([
  [429, { 'retry-after': '7200' }],
  [503, { 'retry-after': '7200' }],
  [429, { 'retry-after': 'Wed, 01 Jan 2025 02:00:00 GMT', date: 'Wed, 01 Jan 2025 00:00:00 GMT' }],
])('waits as long as a server asks to, however long, and sends nothing meanwhile: %d %j', async (code, headers) => {
  const llms = await failing(status(code, headers))
  const notices: string[] = []
  const { outcome, clock, store } = await askQuickly(smallSurvey(1, llms), {
    onNotice: ({ message }) => notices.push(message),
  })
  expect(outcome.llms[0]?.statuses.answered).toBe(1)
  expect(store.answers.get('a/q1/default/1')).toMatchObject({ attempts: 2 })
  expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(7_200_000 - 2000)
  expect(notices).toEqual([expect.stringContaining('nothing is sent for 7200 s')])
})

test('a server that asks to wait for no time at all is asked as slowly as one that says nothing', async () => {
  const llms = await failing(...Array.from({ length: 4 }, () => status(429, { 'retry-after': '0' })))
  const { outcome, clock } = await askQuickly(smallSurvey(1, llms), { random: () => 0.5 })
  expect(outcome.llms[0]?.statuses.answered).toBe(1)
  expect(clock.waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(2000)
})

test('a token limit of DashScope passes, though it is called a quota', async () => {
  const quota = { error: { code: 'insufficient_quota', message: 'You exceeded your current quota' } }
  const [llm] = await failing((response) => sendJson(response, quota, 429))
  const qwen = `a=qwen:a${llm!.slice(llm!.indexOf('@'))}#OPENAI_API_KEY`
  const { outcome } = await askQuickly(smallSurvey(2, [qwen]))
  expect(outcome).toMatchObject({ stops: [], llms: [{ statuses: { answered: 2 } }] })
})

test('waits longer from failure to failure where a server says nothing, with jitter', async () => {
  const llms = await failing(status(500), status(500), status(500))
  const { clock } = await askQuickly(smallSurvey(1, llms), { random: () => 0.5 })
  // Half of 1 s, 2 s and 4 s, less what has passed since.
  expect(clock.waits.map((wait) => 500 * 2 ** Math.ceil(Math.log2(wait / 500)))).toEqual([500, 1000, 2000])
})

test('holds everything back after a rate limit without a time, so that attempts are not burnt', async () => {
  const llms = await failing(...Array.from({ length: 6 }, () => status(429)))
  const { outcome, store } = await askQuickly(smallSurvey(8, llms))
  expect(outcome.llms[0]?.statuses).toMatchObject({ answered: 8, error: 0 })
  expect(Math.max(...[...store.answers.values()].map(({ attempts }) => attempts))).toBeLessThanOrEqual(4)
})

test('misses no moment at which something is due, however the clock ticks', async () => {
  const llms = await failing(...Array.from({ length: 40 }, () => status(500)))
  let time = 0
  const clock = {
    now: () => time++,
    async sleep(milliseconds: number, signal: AbortSignal) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      if (!signal.aborted) time += Math.max(0, Math.floor(milliseconds) - 1)
    },
  }
  const { outcome } = await askQuickly(smallSurvey(1, llms), { clock, random: Math.random, maxAttempts: 50 })
  expect(outcome.llms[0]?.statuses.answered).toBe(1)
})

test('a clock that is set back during a pause makes it no longer', async () => {
  const llms = await failing(status(429, { 'retry-after': '5' }))
  let time = 0
  let behind = 0
  const slept: number[] = []
  const clock = {
    now: () => 1_700_000_000_000 + time - behind,
    steady: () => time,
    async sleep(milliseconds: number, signal: AbortSignal) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      if (signal.aborted) return
      slept.push(milliseconds)
      time += milliseconds
      behind = 3_600_000
    },
  }
  const { outcome } = await askQuickly(smallSurvey(1, llms), { clock })
  expect(outcome.llms[0]?.statuses.answered).toBe(1)
  expect(slept).toEqual([5000])
})

test('gives up after as many attempts as it is told, and keeps the last fault', async () => {
  const llms = await failing(...Array.from({ length: 9 }, () => status(502)))
  const { store } = await askQuickly(smallSurvey(1, llms), { maxAttempts: 3 })
  expect(server.requests).toHaveLength(3)
  expect(store.answers.get('a/q1/default/1')).toMatchObject({
    status: 'error',
    attempts: 3,
    error: { code: 'survey/server' },
  })
})

test('sends no more at once than it may, and fewer after a rate limit', async () => {
  let underWay = 0
  const seen: number[] = []
  let count = 0
  server = await startLlmServer(async (_, response) => {
    seen.push(++underWay)
    await new Promise((resolve) => setTimeout(resolve, 5))
    underWay--
    if (++count === 100) sendJson(response, {}, 429, { 'retry-after': '1' })
    else sendJson(response, completion('言而有信。'))
  })
  const survey = smallSurvey(200, [`a=openai-compatible:a@${server.origin}/v1`])
  const { outcome } = await askQuickly(survey, { mostAtOnce: 8 })
  expect(outcome.left).toBe(0)
  expect(Math.max(...seen)).toBeLessThanOrEqual(8)
  expect(Math.max(...seen)).toBeGreaterThan(4)
  expect(Math.max(...seen.slice(0, 4))).toBeLessThanOrEqual(4)
})

test('sends nothing more while as many answers as may be under way are not on the disk yet', async () => {
  const [llm] = await failing()
  const memory = createMemoryStore()
  let unkept = 0
  const seen: number[] = []
  const store: AnswerStore = {
    ...memory,
    async append(answer) {
      seen.push(++unkept)
      await new Promise((resolve) => setTimeout(resolve, 20))
      await memory.append(answer)
      unkept--
    },
  }
  const { outcome } = await askQuickly(smallSurvey(40, [llm!]), { mostAtOnce: 4, store })
  expect(outcome.left).toBe(0)
  expect(Math.max(...seen)).toBe(4)
})

test('asks one LLM after the other where a server changes models at a cost', async () => {
  const [llm] = await failing()
  const url = llm!.slice(llm!.indexOf('@'))
  await askQuickly(smallSurvey(3, [`a=ollama:a${url}`, `b=ollama:b${url}`]), { mostAtOnce: 1 })
  expect(server.requests.map(({ body }) => body.model)).toEqual(['a', 'a', 'a', 'b', 'b', 'b'])
})

test('the real clock sleeps longer than a timer can, and wakes when it is told to', async () => {
  await failing()
  const abort = new AbortController()
  setTimeout(() => abort.abort(), 10)
  await systemClock.sleep(2 ** 40, abort.signal)
  await systemClock.sleep(1, new AbortController().signal)
  expect(abort.signal.aborted).toBe(true)
})
