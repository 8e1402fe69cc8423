import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { smallQuestions, smallSurvey } from '../../../test/small-survey.ts'
import type { SurveyAnswer } from '../../asking/survey-answer.ts'
import { openRun } from './open-run.ts'
import { peekRun } from './peek-run.ts'
import { readRunFile } from './run-file.ts'

let root: string
let folder: string
let count = 0
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'valuecsv-run-'))
})
beforeEach(() => {
  folder = join(root, `run-${++count}`)
})
afterAll(() => rm(root, { recursive: true }))

const survey = smallSurvey(3, ['a=ollama:a'], { system: '简短。', temperature: 0.5 })
const file = (name: string) => join(folder, name)

function answer(id: string, change: Partial<SurveyAnswer> = {}): SurveyAnswer {
  const [llm, questionId, promptId, sample] = id.split('/') as [string, string, string, string]
  const place = { id, llm, questionId, promptId, sample: Number(sample) }
  return { ...place, status: 'answered', text: '言而有信 😀', attempts: 1, latencyMs: 5, ...change }
}

async function keep(...answers: readonly SurveyAnswer[]): Promise<void> {
  const run = await openRun(folder, survey)
  await Promise.all(answers.map((one) => run.append(one)))
  await run.close()
}

test('reads a run.json with a byte order mark, as some editors leave it', async () => {
  await keep()
  const before = await readRunFile(folder)
  await writeFile(file('run.json'), `\ufeff${await readFile(file('run.json'), 'utf8')}`)
  expect(await readRunFile(folder)).toEqual(before)
})

test('makes a folder that says what is asked, and no key', async () => {
  const now = () => new Date('2025-01-02T03:04:05Z')
  const llms = ['mine=openai:gpt#1@https://host.example/v1#MY_KEY']
  const run = await openRun(folder, smallSurvey(1, llms), { now, versions: { valuecsv: '1.2.3' } })
  await run.close()
  expect(JSON.parse(await readFile(file('run.json'), 'utf8'))).toEqual({
    schemaVersion: 1,
    createdAt: '2025-01-02T03:04:05.000Z',
    questionsDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    questions: smallQuestions(1),
    llms: [{ name: 'mine', provider: 'openai', model: 'gpt#1', url: 'https://host.example/v1', keyVariable: 'MY_KEY' }],
    parameters: { maxOutputTokens: 100, samples: 1, seed: 0 },
    versions: { valuecsv: '1.2.3', node: process.version },
  })
  expect((await readdir(folder)).sort()).toEqual(['answers.jsonl', 'run.json', 'spending.jsonl'])
})

test('remembers answers by their last line, and what was spent', async () => {
  await keep(answer('a/q1/default/1', { status: 'error' }), answer('a/q2/default/1'), answer('a/q1/default/1'))
  const run = await openRun(folder, survey)
  expect(run.statuses).toEqual(
    new Map([
      ['a/q1/default/1', 'answered'],
      ['a/q2/default/1', 'answered'],
    ]),
  )
  await run.spend('a', { requests: 1, inputTokens: 50, outputTokens: 100 })
  await run.spend('a', { requests: 0, inputTokens: -10, outputTokens: -90 })
  await run.spend('b', { requests: 1, inputTokens: 1, outputTokens: 1 })
  await run.close()
  const again = await openRun(folder, survey)
  expect(again.spent).toEqual(
    new Map([
      ['a', { requests: 1, inputTokens: 40, outputTokens: 10 }],
      ['b', { requests: 1, inputTokens: 1, outputTokens: 1 }],
    ]),
  )
  await again.close()
})

test('keeps whole lines in order, however many arrive at once', async () => {
  const answers = Array.from({ length: 500 }, (_, index) => answer(`a/q${index}/default/1`))
  await keep(...answers)
  const lines = (await readFile(file('answers.jsonl'), 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(answers)
})

describe('a file that was cut at any byte', () => {
  test('loses no whole line, sets the torn one aside, and takes the next', async () => {
    const answers = ['q1', 'q2', 'q3'].map((id) => answer(`a/${id}/default/1`))
    const lines = answers.map((one) => `${JSON.stringify(one)}\n`)
    const bytes = Buffer.from(lines.join(''))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (cut) => {
        folder = join(root, `run-${++count}`)
        await (await openRun(folder, survey)).close()
        await writeFile(file('answers.jsonl'), bytes.subarray(0, cut))
        const notices: string[] = []
        const run = await openRun(folder, survey, { onNotice: ({ code }) => notices.push(code) })
        // A line that lacks only its end is whole.
        const ends = answers.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('')) - 1)
        const whole = ends.filter((end) => end <= cut).length
        expect([...run.statuses.keys()]).toEqual(answers.slice(0, whole).map(({ id }) => id))
        await run.append(answer('a/q9/default/1'))
        await run.close()
        const kept = (await readFile(file('answers.jsonl'), 'utf8')).split('\n').filter((line) => line !== '')
        expect(kept.map((line) => JSON.parse(line).id)).toEqual([
          ...answers.slice(0, whole).map(({ id }) => id),
          'a/q9/default/1',
        ])
        const torn = bytes.subarray(whole === 0 ? 0 : ends[whole - 1]! + 1, cut)
        expect(notices).toEqual(torn.length > 0 ? ['survey/torn-line'] : [])
        if (torn.length > 0)
          expect(await readFile(file('answers.torn.jsonl'))).toEqual(Buffer.concat([torn, Buffer.from('\n')]))
      }),
      { numRuns: 60 },
    )
  })

  test('loses no change of spending but a torn one', async () => {
    const run = await openRun(folder, survey)
    for (let index = 0; index < 3; index++) await run.spend('a', { requests: 1, inputTokens: 10, outputTokens: 100 })
    await run.close()
    const { size } = await stat(file('spending.jsonl'))
    await truncate(file('spending.jsonl'), size - 5)
    const again = await openRun(folder, survey)
    expect(again.spent.get('a')).toEqual({ requests: 2, inputTokens: 20, outputTokens: 200 })
    await again.close()
  })

  test('finds the torn line also where it is longer than a block of reading', async () => {
    await keep(answer('a/q1/default/1'), answer('a/q2/default/1', { text: '长'.repeat(100_000) }))
    const { size } = await stat(file('answers.jsonl'))
    await truncate(file('answers.jsonl'), size - 2)
    const run = await openRun(folder, survey)
    expect(run.statuses.size).toBe(1)
    await run.close()
    expect((await stat(file('answers.torn.jsonl'))).size).toBeGreaterThan(300_000)
  })

  test('is refused, naming the line, where a line in the middle is broken', async () => {
    await keep(answer('a/q1/default/1'))
    await appendFile(file('answers.jsonl'), '{"id":\n{}\n')
    await expect(openRun(folder, survey)).rejects.toMatchObject({
      code: 'datasets/not-json',
      message: expect.stringContaining('line 2'),
    })
    // The folder is free again.
    await writeFile(file('answers.jsonl'), '')
    await (await openRun(folder, survey)).close()
  })
})

describe('another survey', () => {
  test.each([
    ['another question', smallSurvey(4, ['a=ollama:a'], survey.parameters), 'questions not in the run: q4'],
    ['a question less', smallSurvey(2, ['a=ollama:a'], survey.parameters), 'questions missing now: q3'],
    [
      'another temperature',
      smallSurvey(3, ['a=ollama:a'], { ...survey.parameters, temperature: 1 }),
      'temperature: 0.5 in the run, 1 now',
    ],
    [
      'no system prompt',
      smallSurvey(3, ['a=ollama:a'], { temperature: 0.5 }),
      'system: "简短。" in the run, unset now',
    ],
    [
      'more samples',
      smallSurvey(3, ['a=ollama:a'], { ...survey.parameters, samples: 2 }),
      'samples: 1 in the run, 2 now',
    ],
    [
      'another model of the name',
      smallSurvey(3, ['a=ollama:b'], survey.parameters),
      'LLM "a": ollama:a@http://127.0.0.1:11434/v1 in the run, ollama:b@',
    ],
  ])('with %s is refused, and says what differs', async (_, other, named) => {
    await keep(answer('a/q1/default/1'))
    const before = await readFile(file('run.json'), 'utf8')
    await expect(openRun(folder, other)).rejects.toMatchObject({
      code: 'survey/other-run',
      message: expect.stringContaining(named),
    })
    expect(await readFile(file('run.json'), 'utf8')).toBe(before)
  })

  test('with questions in other words is refused', async () => {
    await keep()
    const questions = survey.questions.map((question) => {
      return question.id === 'q2' ? { ...question, prompts: [{ id: 'default', text: '别的' }] } : question
    })
    await expect(openRun(folder, { ...survey, questions })).rejects.toMatchObject({
      message: expect.stringContaining('questions in other words: q2'),
    })
  })

  test('with another address of an LLM of which nothing is kept goes on with that', async () => {
    await keep()
    const other = smallSurvey(3, ['a=ollama:b'], survey.parameters)
    await (await openRun(folder, other)).close()
    expect((await readRunFile(folder))?.llms).toEqual(other.llms)
  })

  test('with more LLMs adds them, with fewer leaves them', async () => {
    await keep()
    await (await openRun(folder, smallSurvey(3, ['b=ollama:b'], survey.parameters))).close()
    expect((await readRunFile(folder))?.llms.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test.each([
    ['of another schema version', '{"schemaVersion":2}', 'survey/run-version', 'expected 1, found 2'],
    ['that is no run', '{"name":"x"}', 'survey/not-a-run', 'found others at schemaVersion'],
    ['that is no JSON', '{', 'survey/not-a-run', 'run.json: expected JSON'],
  ])('in a folder with a run.json %s is refused', async (_, content, code, named) => {
    await mkdir(folder)
    await writeFile(file('run.json'), content)
    await expect(openRun(folder, survey)).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
  })
})

test('can be looked at without being opened, also while another has it, and where there is none', async () => {
  expect(await peekRun(folder, survey)).toEqual({ statuses: new Map(), spent: new Map() })
  const run = await openRun(folder, survey)
  await run.append(answer('a/q1/default/1'))
  await run.spend('a', { requests: 1, inputTokens: 2, outputTokens: 3 })
  await appendFile(file('answers.jsonl'), '{"id":"a/q2')
  const { statuses, spent } = await peekRun(folder, survey)
  expect([statuses.get('a/q1/default/1'), statuses.size, spent.get('a')?.outputTokens]).toEqual(['answered', 1, 3])
  await expect(peekRun(folder, smallSurvey(2, ['a=ollama:a']))).rejects.toMatchObject({ code: 'survey/other-run' })
  await run.close()
})

test('names a file that stands where the folder should be', async () => {
  await writeFile(folder, '')
  await expect(openRun(folder, survey)).rejects.toMatchObject({
    code: 'survey/cannot-write',
    message: expect.stringContaining(folder),
  })
})

test('comes back where no folder can be', async () => {
  // What says so depends on the system: /proc of Linux has no place, others have no /proc and guard their root.
  const code = expect.stringMatching(/^survey\/(?:cannot-write|no-permission)$/)
  await expect(openRun('/proc/no-place/run', survey)).rejects.toMatchObject({ code })
})
