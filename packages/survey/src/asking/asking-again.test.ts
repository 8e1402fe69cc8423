import { existsSync } from 'node:fs'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnswerStatus } from '@valuecsv/datasets'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askQuickly, ownLlm, smallQuestions } from '../../test/small-survey.ts'
import type { LanguageModel } from '../language-model/language-model.ts'
import { LlmFault } from '../language-model/llm-fault.ts'
import type { LlmReply } from '../language-model/llm-reply.ts'
import { openRun } from '../node/run/open-run.ts'
import { createSurvey } from '../plan/survey.ts'
import type { AskSurveyOptions } from './ask-survey-options.ts'

const survey = createSurvey({ questions: smallQuestions(6), llms: [ownLlm('own')], maxOutputTokens: 100 })
const good: LlmReply = { text: '言而有信。', end: 'stop' }
const refusal: LlmReply = { text: '', end: 'refused' }
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-again-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Asks into the folder with a model that behaves so; gives what it was asked. */
async function ask(reply: () => LlmReply, options: Partial<AskSurveyOptions> = {}) {
  const asked: string[] = []
  const model: LanguageModel = {
    async ask({ prompt }) {
      asked.push(prompt)
      return reply()
    },
  }
  const store = await openRun(folder, survey)
  try {
    const models = new Map([['own', model]])
    const { outcome } = await askQuickly(survey, { models, store, mostAtOnce: 1, maxAttempts: 1, ...options })
    return { asked, outcome, statuses: [...store.statuses.values()] }
  } finally {
    await store.close()
  }
}
const fails = (): never => {
  throw new LlmFault('server', '500')
}
const retry: AnswerStatus[] = ['error', 'refused']
const roundFile = () => existsSync(join(folder, 'retry.json'))

test('a round of asking again that was ended early goes on: what came in it is not paid for again', async () => {
  await ask(() => refusal)
  const first = await ask(() => refusal, { retry, caps: { maxRequests: 6 + 4 } })
  expect([first.asked.length, first.outcome.left, roundFile()]).toEqual([4, 2, true])
  const second = await ask(() => refusal, { retry })
  expect(second.asked).toEqual(survey.questions.slice(4).map(({ text }) => text))
  expect([second.outcome.left, second.outcome.llms[0]?.statuses.refused, roundFile()]).toEqual([0, 6, false])
  // That round is over: this is another.
  expect((await ask(() => good, { retry })).asked).toHaveLength(6)
  expect((await ask(() => good, { retry })).asked).toEqual([])
})

test('a round in which other statuses are asked again is another', async () => {
  await ask(() => refusal)
  await ask(() => refusal, { retry, caps: { maxRequests: 6 + 4 } })
  expect((await ask(() => good, { retry: ['refused'] })).asked).toHaveLength(6)
})

test('answers that were edited meanwhile begin another round, and are read as they are', async () => {
  await ask(() => refusal)
  await ask(() => refusal, { retry, caps: { maxRequests: 6 + 4 } })
  await rm(join(folder, 'answers.jsonl'))
  await appendFile(join(folder, 'answers.jsonl'), `${JSON.stringify({ ...answerOf(1), text: '长'.repeat(900) })}\n`)
  await appendFile(join(folder, 'answers.jsonl'), `${JSON.stringify(answerOf(2))}\n`)
  expect((await ask(() => good, { retry })).asked).toHaveLength(6)
})

test('an answer that is asked again and fails stays, which is told once', async () => {
  await ask(() => refusal)
  const notices: string[] = []
  const { asked, outcome, statuses } = await ask(fails, {
    ...{ retry },
    onNotice: ({ code, message }) => notices.push(`${code} ${message}`),
  })
  expect(asked).toHaveLength(6)
  expect(statuses).toEqual(Array(6).fill('refused'))
  expect(outcome).toMatchObject({ left: 0, llms: [{ statuses: { refused: 6, error: 0 } }] })
  expect(notices).toEqual([
    'survey/answer-stays own: asked again, an answer ended in an error, and the earlier one stays: 500',
  ])
})

test('an error that is asked again and fails is an error as before', async () => {
  await ask(fails)
  const { asked, outcome } = await ask(fails, { retry })
  expect(asked).toHaveLength(6)
  expect(outcome.llms[0]?.statuses.error).toBe(6)
})

function answerOf(question: number) {
  const place = { llm: 'own', questionId: `q${question}`, promptId: 'default', sample: 1 }
  return { id: `own/q${question}/default/1`, ...place, status: 'refused', text: '' }
}
