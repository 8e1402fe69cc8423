import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnswerStatus } from '@valuecsv/datasets'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { smallSurvey } from '../../../test/small-survey.ts'
import { openRun } from './open-run.ts'
import { readRunFile } from './run-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-corrected-'))
})
afterEach(() => rm(folder, { recursive: true }))

const both = (model: string) => smallSurvey(2, [`qwen=ollama:${model}`, 'qwen/qwen3=ollama:other'])

/** Asks for both, and keeps an answer of one. */
async function keep(llm: string, ...statuses: readonly AnswerStatus[]): Promise<void> {
  const run = await openRun(folder, both('qwen-misspelt'))
  for (const status of statuses) {
    const place = { id: `${llm}/q1/default/1`, llm, questionId: 'q1', promptId: 'default', sample: 1 }
    await run.append({ ...place, status, text: '', attempts: 1, latencyMs: 5 })
  }
  await run.close()
}

const modelNow = async () => {
  await (await openRun(folder, both('qwen'))).close()
  return (await readRunFile(folder))?.llms[0]?.model
}

test('an LLM of which only errors are kept may get another model', async () => {
  await keep('qwen', 'error')
  expect(await modelNow()).toBe('qwen')
})

test('an LLM without answers may get another model also where another’s name begins with its name', async () => {
  await keep('qwen/qwen3', 'answered')
  expect(await modelNow()).toBe('qwen')
})

test.each<AnswerStatus[][]>([[['answered']], [['error', 'refused']]])(
  'an LLM that has answered may not: %j',
  async (statuses) => {
    await keep('qwen', ...statuses)
    await expect(modelNow()).rejects.toMatchObject({ code: 'survey/other-run' })
  },
)
