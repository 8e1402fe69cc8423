import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completion, type LlmServer, sendJson, startLlmServer } from '../../test/llm-server.ts'
import { askQuickly, smallSurvey } from '../../test/small-survey.ts'
import type { Survey } from '../plan/survey.ts'
import { type AnswerStore, createMemoryStore } from './answer-store.ts'
import type { SurveyAnswer } from './survey-answer.ts'

const answer = '言而有信，是为诚信。'

/** What a server can do to a request, and what it must end in: by itself, or after it stops. */
const treatments: readonly (readonly [
  name: string,
  forGood: boolean,
  status: string,
  act: (response: ServerResponse) => void,
])[] = [
  ['answers', true, 'answered', (response) => sendJson(response, completion(answer))],
  [
    'thinks aloud',
    true,
    'answered',
    (response) => sendJson(response, completion(`<think>我无法回答。</think>${answer}`)),
  ],
  ['limits the rate with a time', false, 'answered', (response) => sendJson(response, {}, 429, { 'retry-after': '3' })],
  ['limits the rate', false, 'answered', (response) => sendJson(response, { error: { message: 'slow down' } }, 429)],
  ['fails with 500', false, 'answered', (response) => sendJson(response, {}, 500)],
  ['is overloaded', false, 'answered', (response) => void response.writeHead(503).end('<html>')],
  ['resets', false, 'answered', (response) => void response.destroy()],
  ['hangs', false, 'answered', () => {}],
  ['sends half a body', false, 'answered', halfBody],
  ['ends half a body', false, 'answered', (response) => void response.writeHead(200).end('{"choices":[{"mess')],
  ['trickles', false, 'answered', trickle],
  ['sends what is no JSON', false, 'answered', (response) => void response.writeHead(200).end('data: oops')],
  ['has no choices', false, 'answered', (response) => sendJson(response, { choices: [] })],
  ['fails for good', true, 'error', (response) => sendJson(response, {}, 500)],
  ['refuses the request', true, 'error', (response) => sendJson(response, { error: { message: 'too long' } }, 400)],
  ['is empty', true, 'empty', (response) => sendJson(response, completion('  '))],
  ['only thinks', true, 'empty', (response) => sendJson(response, completion('<think>嗯</think>'))],
  ['filters', true, 'refused', (response) => sendJson(response, completion('', {}, 'content_filter'))],
  [
    'filters by an error',
    true,
    'refused',
    (response) => sendJson(response, { error: { code: 'data_inspection_failed' } }, 400),
  ],
  ['has a refusal', true, 'refused', (response) => sendJson(response, completion(null, { refusal: 'No.' }))],
  ['refuses in words', true, 'refused', (response) => sendJson(response, completion('抱歉，我无法回答这个问题。'))],
  ['is cut off', true, 'truncated', (response) => sendJson(response, completion('言而', {}, 'length'))],
]

function halfBody(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' })
  response.write('{"id":"x","choi', () => response.destroy())
}

function trickle(response: ServerResponse): void {
  response.writeHead(200)
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

const questions = 66
const timeoutMs = 400
let server: LlmServer
let survey: Survey
let answers: ReadonlyMap<string, SurveyAnswer>
const timesAsked = new Map<string, number>()
/** How often each was asked by the time that its answer was kept. */
const timesWhenKept = new Map<string, number>()
const promptOf = (questionId: string) => survey.questions.find(({ id }) => id === questionId)!.text
const treatmentOf = (prompt: string) => treatments[(Number(/第(\d+)问/.exec(prompt)![1]) - 1) % treatments.length]!

beforeAll(async () => {
  server = await startLlmServer(({ prompt, body }, response) => {
    const asked = `${body.model} ${prompt}`
    const times = (timesAsked.get(asked) ?? 0) + 1
    timesAsked.set(asked, times)
    const [, forGood, , act] = treatmentOf(prompt)
    if (forGood || times <= 2) act(response)
    else sendJson(response, completion(answer))
  })
  const llms = ['a', 'b'].map((name) => `${name}=openai-compatible:${name}@${server.origin}/v1`)
  survey = smallSurvey(questions, llms)
  const memory = createMemoryStore()
  const store: AnswerStore = {
    ...memory,
    append(answer) {
      const asked = `${answer.llm} ${promptOf(answer.questionId)}`
      timesWhenKept.set(asked, timesAsked.get(asked)!)
      return memory.append(answer)
    },
  }
  const { outcome } = await askQuickly(survey, {
    ...{ store, timeoutMs },
    random: Math.random,
    maxAttempts: 20,
  })
  expect(outcome).toMatchObject({ left: 0, stops: [], cap: undefined })
  answers = memory.answers
})
afterAll(() => server.close())

test('every question ends in exactly one answer', () => {
  expect(answers.size).toBe(2 * questions)
  expect(answers.size).toBe(timesAsked.size)
})

test.each(treatments)('a server that %s (for good: %s) makes it %s', (name, forGood, status) => {
  const mine = [...answers.values()].filter(({ questionId }) => treatmentOf(promptOf(questionId))[0] === name)
  expect(mine.map((one) => one.status)).toEqual(Array(6).fill(status))
  for (const { text, reasoning, attempts, error } of mine) {
    if (status === 'answered') expect(text).toBe(answer)
    expect(text).not.toContain('think')
    expect(error === undefined).toBe(status !== 'error')
    if (!forGood) expect(attempts).toBeGreaterThanOrEqual(3)
    if (name.includes('thinks')) expect(reasoning).not.toBe('')
  }
})

test('nothing that has an answer is asked again', () => {
  expect(timesWhenKept.size).toBe(timesAsked.size)
  expect(timesWhenKept).toEqual(timesAsked)
})
