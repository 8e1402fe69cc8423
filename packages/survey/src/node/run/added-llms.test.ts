import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownLlm } from '../../../test/small-survey.ts'
import { createSurvey } from '../../plan/survey.ts'
import { questionSet } from '../../questions/question-set.ts'
import { openRun } from './open-run.ts'
import { peekRun } from './peek-run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-added-'))
})
afterEach(() => rm(folder, { recursive: true }))

const questions = questionSet(
  ['c', 'b/c'].map((id) => ({ id, text: `何为${id}？`, paraphrases: [], place: id })),
  'x',
)
const surveyOf = (name: string) => createSurvey({ questions, llms: [ownLlm(name)] })

test('an LLM that is added is refused where an answer would have the id of one that the run has', async () => {
  await (await openRun(folder, surveyOf('a'))).close()
  const made = await readFile(join(folder, 'run.json'), 'utf8')
  const refused = {
    code: 'survey/ambiguous-id',
    message: 'LLM "a" and question "b/c", and LLM "a/b" and question "c", give answers with one id, "a/b/c/default/1"',
  }
  await expect(openRun(folder, surveyOf('a/b'))).rejects.toMatchObject(refused)
  await expect(peekRun(folder, surveyOf('a/b'))).rejects.toMatchObject(refused)
  expect(await readFile(join(folder, 'run.json'), 'utf8')).toBe(made)
  await (await openRun(folder, surveyOf('b'))).close()
})
