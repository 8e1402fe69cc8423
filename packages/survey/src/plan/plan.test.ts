import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallQuestions, smallSurvey } from '../../test/small-survey.ts'
import { parseLlm } from '../providers/parse-llm.ts'
import { questionSet } from '../questions/question-set.ts'
import { estimateSurvey } from './estimate-survey.ts'
import { estimatedInputTokens, estimateTokens, mostInputTokens } from './estimate-tokens.ts'
import { requestSeed } from './request-seed.ts'
import { createSurvey } from './survey.ts'
import { surveyRequests } from './survey-request.ts'

describe('a survey', () => {
  const questions = smallQuestions(1)
  const llms = [parseLlm('ollama:a')]

  test('has defaults', () => {
    expect(createSurvey({ questions, llms, system: ' ' }).parameters).toEqual({
      maxOutputTokens: 4096,
      samples: 1,
      seed: 0,
    })
  })

  test.each([
    [{ questions: [] }, 'survey/no-questions', 'question'],
    [{ llms: [] }, 'survey/no-llm', 'LLM'],
    [{ llms: [...llms, ...llms] }, 'survey/duplicate-llm', 'both named "a"'],
    [
      { llms: [{ ...llms[0]!, provider: 'mine' as 'custom' }] },
      'survey/unknown-provider',
      'or "custom" for a model of your own, found "mine"',
    ],
    [{ samples: 0 }, 'survey/wrong-parameter', 'samples'],
    [{ samples: 10_001 }, 'survey/wrong-parameter', 'samples: expected a whole number from 1 to 10000, found 10001'],
    [{ temperature: -1 }, 'survey/wrong-parameter', 'temperature'],
    [{ temperature: Number.NaN }, 'survey/wrong-parameter', 'temperature'],
    [{ maxOutputTokens: 1.5 }, 'survey/wrong-parameter', 'maxOutputTokens'],
    [{ seed: 0.5 }, 'survey/wrong-parameter', 'seed'],
  ])('with %j is refused', (change, code, named) => {
    expect(() => createSurvey({ questions, llms, ...change })).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(named) }),
    )
  })

  test('in which two answers would have one id is refused', () => {
    const draft = { text: 'a', paraphrases: [], place: '' }
    const slashed = questionSet(
      [
        { ...draft, id: 'c' },
        { ...draft, id: 'b/c' },
      ],
      'x',
    )
    const both = ['a/b=ollama:x', 'a=ollama:y'].map(parseLlm)
    expect(() => createSurvey({ questions: slashed, llms: both })).toThrow(
      expect.objectContaining({ code: 'survey/ambiguous-id', message: expect.stringContaining('"a/b/c/default/1"') }),
    )
  })

  test('asks the first sample of everything before the second of anything, and of each LLM in turn', () => {
    const survey = smallSurvey(2, ['a=ollama:a', 'b=ollama:b'], { samples: 2 })
    expect([...surveyRequests(survey)].map(({ id }) => id)).toEqual([
      ...['a/q1/default/1', 'b/q1/default/1', 'a/q2/default/1', 'b/q2/default/1'],
      ...['a/q1/default/2', 'b/q1/default/2', 'a/q2/default/2', 'b/q2/default/2'],
    ])
  })
})

test('seeds are whole numbers below 2³¹, the same for the same request, and seldom equal', () => {
  const ids = Array.from({ length: 5000 }, (_, index) => `llm/q${Math.floor(index / 5)}/default/${(index % 5) + 1}`)
  const seeds = ids.map((id) => requestSeed(0, id))
  expect(ids.map((id) => requestSeed(0, id))).toEqual(seeds)
  for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31).toBe(true)
  expect(new Set(seeds).size).toBeGreaterThan(4990)
  expect(ids.filter((id, index) => requestSeed(1, id) === seeds[index])).toHaveLength(0)
})

test.each([
  ['诚信是做人的根本。', 9],
  ['honesty', 2],
  ['GDP 增长 5%', 5],
  ['', 0],
])('takes "%s" for %d tokens', (text, tokens) => {
  expect(estimateTokens(text)).toBe(tokens)
})

test('the most tokens of a prompt are never fewer than its bytes, nor than the estimate', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (system, prompt) => {
      const request = { system, prompt, maxOutputTokens: 1 }
      expect(mostInputTokens(request)).toBe(Buffer.byteLength(system) + Buffer.byteLength(prompt) + 256)
      expect(mostInputTokens(request)).toBeGreaterThan(estimatedInputTokens(request))
    }),
    { numRuns: 30 },
  )
})

test('estimates requests, tokens and money of what is left', () => {
  const survey = smallSurvey(4, ['a=ollama:a', 'b=ollama:b'], { samples: 2, maxOutputTokens: 800 })
  const statuses = new Map([
    ['a/q1/default/1', 'answered'],
    ['a/q2/default/1', 'error'],
  ] as const)
  const prices = new Map([['a', { inputPerMillion: 1000, outputPerMillion: 10_000 }]])
  const [a, b] = estimateSurvey(survey, { statuses, retry: ['error'], prices })
  const inputTokens = 7 * (9 + 12)
  expect(a).toMatchObject({
    llm: 'a',
    requests: 7,
    inputTokens,
    outputTokens: 7 * 500,
    most: { outputTokens: 7 * 800 },
  })
  expect(a?.cost).toBeCloseTo((inputTokens * 1000 + 3500 * 10_000) / 1e6)
  expect(a?.most.cost).toBeCloseTo((a!.most.inputTokens * 1000 + 5600 * 10_000) / 1e6)
  expect(b).toMatchObject({ requests: 8, cost: undefined, most: { cost: undefined } })
  const short = smallSurvey(1, ['a=ollama:a'])
  expect(estimateSurvey(short)[0]?.outputTokens).toBe(100)
  expect(estimateSurvey(short, { expectedOutputTokens: 30 })[0]?.outputTokens).toBe(30)
})
