import { afterEach, expect, test } from 'vitest'
import { completion, type LlmServer, sendJson, startLlmServer } from '../../test/llm-server.ts'
import { askQuickly, smallSurvey } from '../../test/small-survey.ts'
import { mostInputTokens } from '../plan/estimate-tokens.ts'
import { surveyRequests } from '../plan/survey-request.ts'
import { createMemoryStore } from './answer-store.ts'

let server: LlmServer
afterEach(() => server.close())

async function serve(change: object = {}, status = 200) {
  server = await startLlmServer(({ prompt }, response) => {
    if (status !== 200 && prompt.includes('第2问'))
      return sendJson(response, { error: { message: 'too long' } }, status)
    return sendJson(response, { ...completion('言而有信。'), ...change })
  })
  return [`a=openai-compatible:a@${server.origin}/v1`]
}

/** What one question reserves: 100 tokens of an answer and the most that its prompt can be. */
const worst = (llms: readonly string[]) => mostInputTokens([...surveyRequests(smallSurvey(1, llms))][0]!.request) + 100

test('a cap of money counts LLMs that were asked before, and wants their price, too', async () => {
  const llms = await serve()
  const price = { inputPerMillion: 0, outputPerMillion: 10_000 }
  const { store } = await askQuickly(smallSurvey(2, llms), { prices: new Map([['a', price]]), caps: { maxCost: 100 } })
  const other = smallSurvey(
    2,
    llms.map((llm) => llm.replace('a=', 'b=')),
  )
  const options = { store, caps: { maxCost: 100 } }
  await expect(askQuickly(other, { ...options, prices: new Map([['b', price]]) })).rejects.toMatchObject({
    code: 'survey/no-price',
    message: expect.stringContaining('has none of a'),
  })
  const prices = new Map(['a', 'b'].map((name) => [name, price]))
  expect((await askQuickly(other, { ...options, prices })).outcome.left).toBe(0)
})

test('sends as many requests as it may over all calls, and says what is left', async () => {
  const llms = await serve()
  const survey = smallSurvey(9, llms)
  const { outcome, store } = await askQuickly(survey, { caps: { maxRequests: 4 } })
  expect(outcome).toMatchObject({ cap: 'maxRequests', left: 5, llms: [{ left: 5, spent: { requests: 4 } }] })
  expect(server.requests).toHaveLength(4)
  expect((await askQuickly(survey, { store, caps: { maxRequests: 4 } })).outcome).toMatchObject({
    cap: 'maxRequests',
    left: 5,
  })
  expect(server.requests).toHaveLength(4)
  expect((await askQuickly(survey, { store, caps: { maxRequests: 9 } })).outcome).toMatchObject({
    cap: undefined,
    left: 0,
  })
  expect(server.requests).toHaveLength(9)
})

test('counts attempts that fail', async () => {
  server = await startLlmServer((_, response) => sendJson(response, {}, 500))
  const survey = smallSurvey(9, [`a=openai-compatible:a@${server.origin}/v1`])
  const { outcome } = await askQuickly(survey, { caps: { maxRequests: 6 } })
  expect(server.requests).toHaveLength(6)
  expect(outcome).toMatchObject({ cap: 'maxRequests', left: 9 })
})

test('sets the worst case aside before each request, and gives back what was not used', async () => {
  const llms = await serve()
  // The third request has room only because each of the first two used 18 tokens.
  const { outcome } = await askQuickly(smallSurvey(9, llms), { caps: { maxTokens: worst(llms) + 2 * 18 } })
  expect(server.requests).toHaveLength(3)
  expect(outcome).toMatchObject({ cap: 'maxTokens', left: 6, llms: [{ spent: { inputTokens: 33, outputTokens: 21 } }] })
})

test('keeps what was set aside where the server does not tell what was used', async () => {
  const llms = await serve({ usage: undefined })
  const { outcome } = await askQuickly(smallSurvey(9, llms), { caps: { maxTokens: 2 * worst(llms) } })
  expect(server.requests).toHaveLength(2)
  expect(outcome).toMatchObject({ cap: 'maxTokens', llms: [{ spent: { outputTokens: 200 } }] })
})

test('gives back the tokens of a request that the server refused', async () => {
  const llms = await serve({}, 400)
  const { outcome } = await askQuickly(smallSurvey(3, llms))
  expect(outcome.llms[0]?.spent).toEqual({ requests: 3, inputTokens: 22, outputTokens: 14 })
})

test('never lets what is under way pass a cap of money, whatever is sent at once', async () => {
  let underWay = 0
  let most = 0
  server = await startLlmServer(async (_, response) => {
    most = Math.max(most, ++underWay)
    await new Promise((resolve) => setTimeout(resolve, 5))
    underWay--
    sendJson(response, completion('言而有信。'))
  })
  const llms = [`a=openai-compatible:a@${server.origin}/v1`]
  const prices = new Map([['a', { inputPerMillion: 0, outputPerMillion: 10_000 }]])
  // One worst case costs 1, an answer 0.07; three worst cases fit.
  const { outcome } = await askQuickly(smallSurvey(60, llms), { caps: { maxCost: 3 }, prices })
  expect(most).toBeLessThanOrEqual(3)
  expect(outcome.cap).toBe('maxCost')
  expect(outcome.llms[0]?.cost).toBeGreaterThan(2)
  expect(outcome.llms[0]?.cost).toBeLessThanOrEqual(3)
})

test('refuses a cap of money without the price of each LLM, naming those without', async () => {
  const llms = await serve()
  const survey = smallSurvey(1, [...llms, ...llms.map((llm) => llm.replace('a=', 'b='))])
  const prices = new Map([['a', { inputPerMillion: 1, outputPerMillion: 1 }]])
  const asking = askQuickly(survey, { caps: { maxCost: 3 }, prices, store: createMemoryStore() })
  await expect(asking).rejects.toMatchObject({ code: 'survey/no-price', message: expect.stringMatching(/none of b$/) })
  expect(server.requests).toHaveLength(0)
})
