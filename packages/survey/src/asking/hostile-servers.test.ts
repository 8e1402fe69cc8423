import { afterEach, expect, test } from 'vitest'
import { completion, type LlmServer, sendJson, startLlmServer } from '../../test/llm-server.ts'
import { askQuickly, smallSurvey } from '../../test/small-survey.ts'

let server: LlmServer
afterEach(() => server.close())

/** Asks a good LLM and a hostile one, which sends this body, each three questions. */
async function askBoth(status: number, hostile: string) {
  server = await startLlmServer(({ body }, response) => {
    if (body.model === 'good') sendJson(response, completion('言而有信。'))
    else response.writeHead(status, { 'content-type': 'application/json' }).end(hostile)
  })
  const llms = ['good', 'hostile'].map((name) => `${name}=openai-compatible:${name}@${server.origin}/v1`)
  const { outcome } = await askQuickly(smallSurvey(3, llms), { maxAttempts: 2 })
  return outcome
}

test.each([
  [400, '{"error":{"message":{"toString":1}}}'],
  [400, '{"error":{"message":{"toString":1,"valueOf":1},"metadata":{"reasons":1}},"message":{"toString":1}}'],
  [400, '{"error":{"code":{"toString":1},"type":{"toString":1},"details":{"reason":{"toString":1}}}}'],
  [200, '{"error":{"message":{"toString":1},"code":[]}}'],
  [200, '{"choices":[{"message":{"content":{"toString":1}},"finish_reason":{"toString":1}}],"usage":{"toString":1}}'],
  [500, '[[[[[null]]]]]'],
])('with status %d and %s one server ends its own answers in errors and no others', async (status, hostile) => {
  const outcome = await askBoth(status, hostile)
  expect(outcome).toMatchObject({ left: 0, stops: [] })
  expect(outcome.llms).toMatchObject([{ statuses: { answered: 3 } }, { statuses: { error: 3 } }])
})

test('an answer that a limit cut off is truncated, whatever the server calls the limit', async () => {
  const { llms } = await askBoth(200, JSON.stringify(completion('诚信是做人的根本，', {}, 'model_length')))
  expect(llms).toMatchObject([{ statuses: { answered: 3 } }, { statuses: { truncated: 3 } }])
})
