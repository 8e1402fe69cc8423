import { parseAnswerRecord } from '@valuecsv/datasets'
import { createEvaluator } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { modelFolder } from '@valuecsv/model-csv-lite'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import type { SourcedAnswer } from '../sources/source.ts'
import { scoreAnswers } from './score-answers.ts'
import type { ScoreMemory } from './score-texts.ts'

const evaluator = await createEvaluator({ files: await openModelFolder(modelFolder) })

function answer(questionId: string, text: string, more: object = {}): SourcedAnswer {
  return {
    ...parseAnswerRecord({ llm: 'lark', questionId, text, ...more }, { file: 'a.jsonl', line: 1 }),
    source: 'a.jsonl',
  }
}

const scores = Object.fromEntries(VALUE_IDS.map((id) => [id, 0.5]))
const scored = (questionId: string, model: string, text = '诚信为本。') =>
  answer(questionId, text, { scores, values: [], model })

async function score(answers: readonly SourcedAnswer[], { isAnew = false, memory = new Map() as ScoreMemory } = {}) {
  const progress: (readonly [number, number])[] = []
  const result = await scoreAnswers(
    { answers, questions: new Map() },
    {
      ...{ isAnew, memory, signal: new AbortController().signal },
      loadEvaluator: async () => evaluator,
      onProgress: (done, total) => progress.push([done, total]),
    },
  )
  return { ...result, progress }
}

test('scores equal texts once, leaves what was not answered, and says whose the scores are', async () => {
  const refused = answer('q3', '无可奉告。', { status: 'refused' })
  const { answers, model, device, statistics, progress } = await score([
    ...[answer('q1', '法律面前人人平等。'), answer('q2', '法律面前人人平等。'), refused],
  ])
  expect(progress).toEqual([
    [0, 1],
    [1, 1],
  ])
  expect(answers[0]!.scores).toEqual((await evaluator.scoreText('法律面前人人平等。')).scores)
  expect(answers[1]!.scores).toEqual(answers[0]!.scores)
  expect(answers[2]).toBe(refused)
  expect([model, device, answers[0]!.model]).toEqual([evaluator.model, 'cpu', evaluator.model])
  expect(statistics?.justice.positives).toBeGreaterThan(0)
})

test('what is known is not scored again', async () => {
  const memory: ScoreMemory = new Map()
  await score([answer('q1', '诚信为本。')], { memory })
  const { progress } = await score([answer('q1', '诚信为本。'), answer('q2', '依法办事。')], { memory })
  expect(progress[0]).toEqual([0, 1])
})

test('scores that answers bring along are taken as they are, without an evaluator', async () => {
  const given = [scored('q1', 'other@0123'), scored('q2', 'other@0123')]
  const { answers, model, device, progress } = await score(given)
  expect(answers).toEqual(given)
  expect([model, device, progress]).toEqual(['other@0123', undefined, []])
})

test.each([
  ['of two digests', [scored('q1', 'csv-lite@0123'), scored('q2', 'csv-lite@4567')]],
  ['beside answers that another evaluator would score', [scored('q1', 'csv-lite@0123'), answer('q2', '诚信为本。')]],
])('scores %s are refused, naming both, unless all are scored anew', async (_, answers) => {
  await expect(score(answers)).rejects.toMatchObject({
    code: 'comparison/mixed-models',
    message: expect.stringContaining('csv-lite@0123 (a.jsonl); csv-lite@'),
  })
  expect((await score(answers, { isAnew: true })).model).toBe(evaluator.model)
})

test('an answer without its text can not be scored anew', async () => {
  await expect(score([scored('q1', 'csv-lite@0123', '')], { isAnew: true })).rejects.toMatchObject({
    code: 'comparison/text-missing',
  })
})

test('an opening that many answers share is taken out of them for a second score', async () => {
  const unique = (i: number) => String.fromCodePoint(...Array.from({ length: 40 }, (_, j) => 0x4e00 + i * 61 + j * j))
  const answers = Array.from({ length: 20 }, (_, i) => answer(`q${i}`, `人民日报说。${unique(i)}`))
  const { answers: both, progress } = await score(answers)
  expect(progress[0]).toEqual([0, 40])
  expect(both[3]!.scoresWithoutOpening).toEqual((await evaluator.scoreText(unique(3))).scores)
})

test('what was scored before a stop is kept', async () => {
  const memory: ScoreMemory = new Map()
  const controller = new AbortController()
  const answers = Array.from({ length: 50 }, (_, i) => answer(`q${i}`, `诚信为本${i}。`))
  const stopped = scoreAnswers(
    { answers, questions: new Map() },
    {
      ...{ isAnew: false, memory, signal: controller.signal, loadEvaluator: async () => evaluator },
      onProgress: (done) => done === 5 && controller.abort(),
    },
  )
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  expect(memory.get(evaluator.model)!.size).toBe(5)
})
