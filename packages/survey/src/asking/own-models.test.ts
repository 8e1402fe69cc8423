import { expect, test } from 'vitest'
import { askQuickly, ownLlm, smallQuestions } from '../../test/small-survey.ts'
import type { LanguageModel } from '../language-model/language-model.ts'
import { LlmFault } from '../language-model/llm-fault.ts'
import { createSurvey } from '../plan/survey.ts'

const surveyOf = (count: number, ...names: readonly string[]) =>
  createSurvey({ questions: smallQuestions(count), llms: names.map(ownLlm), maxOutputTokens: 100 })
const answering: LanguageModel = { ask: async () => ({ text: '言而有信。', end: 'stop' }) }

test('asks a model of one’s own, which needs nothing but `ask`', async () => {
  const { outcome, store } = await askQuickly(surveyOf(3, 'own'), { models: new Map([['own', answering]]) })
  expect(outcome).toMatchObject({ left: 0, llms: [{ llm: 'own', statuses: { answered: 3 } }] })
  expect(store.answers.get('own/q1/default/1')).toMatchObject({ llm: 'own', status: 'answered', text: '言而有信。' })
})

test('asks it at most four things at once, or as many as it is told', async () => {
  let underWay = 0
  let most = 0
  const model: LanguageModel = {
    async ask(request, options) {
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setTimeout(resolve, 1))
      underWay--
      return answering.ask(request, options)
    },
  }
  const models = new Map([['own', model]])
  await askQuickly(surveyOf(60, 'own'), { models })
  expect(most).toBe(4)
  await askQuickly(surveyOf(60, 'own'), { models, mostAtOnce: 6 })
  expect(most).toBe(6)
})

test.each([
  ['without numbers', {}],
  ['under other names', { input_tokens: 11, output_tokens: 7 }],
  ['of no whole numbers', { inputTokens: 1.5, outputTokens: 7 }],
  ['below zero', { inputTokens: 11, outputTokens: -7 }],
  ['that are texts', { inputTokens: '11', outputTokens: '7' }],
])('counts the most for a usage %s, and holds the cap', async (_, usage) => {
  const model = { ask: async () => ({ text: '言而有信。', end: 'stop', usage }) } as unknown as LanguageModel
  const caps = { maxTokens: 1000 }
  const { outcome, store } = await askQuickly(surveyOf(60, 'own'), { models: new Map([['own', model]]), caps })
  expect(outcome.cap).toBe('maxTokens')
  const { inputTokens, outputTokens, assumedTokens } = outcome.llms[0]!.spent
  expect(inputTokens + outputTokens).toBeLessThanOrEqual(1000)
  expect(assumedTokens).toBe(inputTokens + outputTokens)
  expect(store.answers.get('own/q1/default/1')).not.toHaveProperty('usage')
})

test('keeps the usage without a count of reasoning that is no number', async () => {
  const usage = { inputTokens: 11, outputTokens: 7, reasoningTokens: Number.NaN }
  const model: LanguageModel = { ask: async () => ({ text: '言而有信。', end: 'stop', usage }) }
  const { store } = await askQuickly(surveyOf(1, 'own'), { models: new Map([['own', model]]) })
  expect(store.answers.get('own/q1/default/1')?.usage).toEqual({ inputTokens: 11, outputTokens: 7 })
})

test('stops one model of one’s own without the others, and names it', async () => {
  const model: LanguageModel = { ask: () => Promise.reject(new LlmFault('key', 'no such key')) }
  const { outcome } = await askQuickly(surveyOf(9, 'a', 'b'), {
    models: new Map([
      ['a', model],
      ['b', answering],
    ]),
  })
  expect(outcome.llms.map(({ llm, left }) => [llm, left])).toEqual([
    ['a', 9],
    ['b', 0],
  ])
  expect(outcome.stops).toMatchObject([{ llms: ['a'], kind: 'key', message: 'custom model a: no such key' }])
})

test('prepares each model of one’s own that can be, also where two name one address', async () => {
  const prepared: string[] = []
  const preparing = (name: string): LanguageModel => ({
    ...answering,
    async prepare() {
      prepared.push(name)
      if (name === 'b') throw new LlmFault('unreachable', 'connection refused')
    },
  })
  const llms = ['a', 'b', 'c'].map((name) => ({ ...ownLlm(name), url: 'http://127.0.0.1:1/v1' }))
  const models = new Map([['a', preparing('a')] as const, ['b', preparing('b')] as const, ['c', answering] as const])
  await expect(askQuickly({ ...surveyOf(1, 'a'), llms }, { models })).rejects.toMatchObject({
    code: 'survey/unreachable',
    message: 'custom model b at http://127.0.0.1:1/v1: connection refused',
  })
  expect(prepared.sort()).toEqual(['a', 'b'])
})

test('refuses to ask an LLM for which no model was given, and names it', async () => {
  const asking = askQuickly(surveyOf(1, 'a', 'b'), { models: new Map([['a', answering]]) })
  await expect(asking).rejects.toMatchObject({ code: 'survey/no-llm', message: expect.stringContaining('"b"') })
})
