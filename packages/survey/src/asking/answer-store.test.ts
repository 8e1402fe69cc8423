import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownLlm, smallQuestions } from '../../test/small-survey.ts'
import type { LanguageModel } from '../language-model/language-model.ts'
import { openRun, type Run } from '../node/run/open-run.ts'
import { readRunFile } from '../node/run/run-file.ts'
import { createSurvey } from '../plan/survey.ts'
import { type AnswerStore, createMemoryStore } from './answer-store.ts'
import { askSurvey } from './ask-survey.ts'
import type { SurveyAnswer } from './survey-answer.ts'

const survey = createSurvey({ questions: smallQuestions(3), llms: [ownLlm('own')], maxOutputTokens: 100 })
const runs: Run[] = []
let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'valuecsv-store-'))
})
afterAll(async () => {
  for (const run of runs) await run.close()
  await rm(root, { recursive: true })
})

async function openFolder(): Promise<Run> {
  const run = await openRun(join(root, `run-${runs.length}`), survey)
  runs.push(run)
  return run
}

const stores: readonly (readonly [name: string, open: () => Promise<AnswerStore>])[] = [
  ['memory', async () => createMemoryStore()],
  ['a run folder', openFolder],
]

describe.each(stores)('a store in %s', (_, open) => {
  test('knows what it was given while it is open, the later of two answers with one id', async () => {
    const store = await open()
    const place = { id: 'own/q1/default/1', llm: 'own', questionId: 'q1', promptId: 'default', sample: 1 }
    const answer: SurveyAnswer = { ...place, status: 'error', text: '', attempts: 1, latencyMs: 5 }
    await store.append(answer)
    expect(store.statuses).toEqual(new Map([['own/q1/default/1', 'error']]))
    await store.append({ ...answer, status: 'answered', text: '言而有信。' })
    expect(store.statuses).toEqual(new Map([['own/q1/default/1', 'answered']]))
    await store.spend('own', { requests: 1, inputTokens: 50, outputTokens: 100, assumedTokens: 150 })
    await store.spend('own', { requests: 0, inputTokens: -10, outputTokens: -90, assumedTokens: -150 })
    expect(store.spent).toEqual(new Map([['own', { requests: 1, inputTokens: 40, outputTokens: 10 }]]))
  })

  test('asked into twice, is asked for nothing again, and holds a cap over both calls', async () => {
    const store = await open()
    const asked: string[] = []
    const model: LanguageModel = {
      async ask({ prompt }) {
        asked.push(prompt)
        return { text: '言而有信。', end: 'stop', usage: { inputTokens: 11, outputTokens: 7 } }
      },
    }
    const ask = (maxRequests: number) =>
      askSurvey(survey, { models: new Map([['own', model]]), store, caps: { maxRequests } })
    expect(await ask(2)).toMatchObject({ cap: 'maxRequests', left: 1 })
    expect(await ask(2)).toMatchObject({ cap: 'maxRequests', left: 1, llms: [{ spent: { requests: 2 } }] })
    expect(await ask(9)).toMatchObject({ cap: undefined, left: 0, llms: [{ statuses: { answered: 3 } }] })
    expect(asked).toEqual(survey.questions.map(({ text }) => text))
  })
})

test('a run folder keeps a model of one’s own as such', async () => {
  const { folder } = await openFolder()
  expect((await readRunFile(folder))?.llms).toEqual([{ name: 'own', provider: 'custom', model: 'own' }])
})
