import { byValue } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import { labelRow } from './label-row.ts'
import { latestById } from './latest-by-id.ts'
import { parseAnswerRecord } from './parsing/parse-answer-record.ts'
import { parseLabelledText } from './parsing/parse-labelled-text.ts'
import { parseScoredText } from './parsing/parse-scored-text.ts'

const place = { file: 'a.jsonl', line: 4 }
const scores = byValue((_, index) => index / 12)

describe('parseLabelledText', () => {
  test('takes any names of values and gives ids in label order, each once', () => {
    const record = { id: '1', text: '甲', values: ['友善', 'Rule of Law', 'prosperity', '法治'] }
    expect(parseLabelledText(record, place)).toEqual({
      id: '1',
      text: '甲',
      values: ['prosperity', 'rule-of-law', 'friendliness'],
    })
  })

  test.each([
    [{ text: '' }, '"values": expected a list of values, found nothing'],
    [{ text: '', values: ['peace'] }, '"values": expected names of the twelve values, found "peace"'],
  ])('refuses %j', (record, named) => {
    expect(() => parseLabelledText(record, place)).toThrow(
      expect.objectContaining({ code: 'datasets/wrong-record', message: `a.jsonl: line 4, ${named}` }),
    )
  })
})

describe('parseScoredText', () => {
  test('takes all twelve scores and what is known of the text', () => {
    const known = { tokens: 12, unseen: 0, offDistribution: ['energy'], model: 'm', device: 'cpu' }
    const record = { id: '1', scores, values: ['friendliness'], ...known }
    expect(parseScoredText({ ...record, rawScores: scores }, place)).toEqual(record)
    expect(parseScoredText({ id: '1', scores, values: [] }, place)).toEqual({ id: '1', scores, values: [] })
  })

  test.each([
    [
      { scores: { ...scores, freedom: undefined }, values: [] },
      '"scores.freedom": expected a number from 0 to 1, found nothing',
    ],
    [{ scores: { ...scores, freedom: 1.01 }, values: [] }, '"scores.freedom"'],
    [{ scores: { ...scores, freedom: null }, values: [] }, 'found null'],
    [{ values: [] }, '"scores"'],
    [{ scores, values: [], offDistribution: 'energy' }, '"offDistribution": expected a list of words'],
  ])('refuses %j', (record, named) => {
    expect(() => parseScoredText(record, place)).toThrow(
      expect.objectContaining({ code: 'datasets/wrong-record', message: expect.stringContaining(named) }),
    )
  })
})

describe('parseAnswerRecord', () => {
  test('keeps what this version does not know', () => {
    const record = {
      id: 'gpt/q1/p/2',
      llm: 'gpt',
      questionId: 'q1',
      promptId: 'p',
      sample: 2,
      status: 'truncated',
      text: '…',
      finishReason: 'length',
      usage: { outputTokens: 5 },
      later: true,
    }
    expect(parseAnswerRecord(record, place)).toEqual(record)
  })

  test('takes scores that were joined to it, with which it is answered without a text', () => {
    const scores = byValue(() => 0.5)
    const record = { llm: 'gpt', questionId: 'q1', scores, values: ['法治'], model: 'tiny@0123456789abcdef' }
    expect(parseAnswerRecord(record, place)).toMatchObject({
      ...{ status: 'answered', text: '', scores, values: ['rule-of-law'] },
      ...{ model: 'tiny@0123456789abcdef', id: 'gpt/q1/default/1' },
    })
    expect(() => parseAnswerRecord({ ...record, scores: { ...scores, justice: 2 } }, place)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('"scores.justice": expected a number from 0 to 1') }),
    )
    expect(() => parseAnswerRecord({ ...record, values: undefined }, place)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('"values"') }),
    )
  })

  test('fills in what follows from the rest', () => {
    const base = { llm: 'gpt', questionId: 'q1' }
    const filled = { ...base, id: 'gpt/q1/default/1', promptId: 'default', sample: 1 }
    expect(parseAnswerRecord({ ...base, text: 'a' }, place)).toEqual({ ...filled, status: 'answered', text: 'a' })
    expect(parseAnswerRecord(base, place)).toEqual({ ...filled, status: 'empty', text: '' })
  })

  test('takes a blank answer as empty, whatever its status says of it', () => {
    const blank = { llm: 'gpt', questionId: 'q1', status: 'answered', text: ' \n\u3000' }
    expect(parseAnswerRecord(blank, place).status).toBe('empty')
    expect(parseAnswerRecord({ ...blank, scores, values: [] }, place).status).toBe('answered')
    expect(parseAnswerRecord({ ...blank, status: 'refused' }, place).status).toBe('refused')
  })

  test('takes null for a key that is not there', () => {
    const base = { llm: 'gpt', questionId: 'q1', text: '甲', scores, values: [] }
    const nulls = { promptId: null, sample: null, status: null, model: null, offDistribution: null, reason: null }
    expect(parseAnswerRecord({ ...base, ...nulls }, place)).toEqual(parseAnswerRecord(base, place))
  })

  test('takes whole numbers for ids', () => {
    expect(parseAnswerRecord({ llm: 'gpt', questionId: 1, text: '甲' }, place)).toMatchObject({
      questionId: '1',
      id: 'gpt/1/default/1',
    })
    expect(parseAnswerRecord({ id: 5, llm: 'gpt', questionId: 1, text: '甲' }, place).id).toBe('5')
  })

  test('tells scores without the answers from a wrong answer', () => {
    expect(() => parseAnswerRecord({ id: 'a', scores: {}, values: [] }, place)).toThrow(
      expect.objectContaining({
        code: 'datasets/scores-alone',
        message: expect.stringContaining('found scores alone'),
      }),
    )
  })

  test.each([
    [{ questionId: 'q' }, '"llm"'],
    [{ llm: 'a' }, '"questionId"'],
    [{ llm: 'a', questionId: 'q', status: 'fine' }, 'answered, refused, empty, truncated, error'],
    [{ llm: 'a', questionId: 'q', sample: 1.5 }, '"sample"'],
    [{ llm: 'a', questionId: 1.5 }, '"questionId": expected the id of a question, found 1.5'],
    [{ llm: 'a', questionId: 'q', id: 2 ** 53 }, '"id": expected a string, since a number as long'],
    [{ llm: 'a', questionId: 'q', text: 3 }, '"text"'],
  ])('refuses %j', (record, named) => {
    expect(() => parseAnswerRecord(record, place)).toThrow(
      expect.objectContaining({ code: 'datasets/wrong-record', message: expect.stringContaining(named) }),
    )
  })
})

test('labelRow has a 1 where a value is present, in label order', () => {
  expect([...labelRow(['friendliness', 'prosperity'])]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
})

test('latestById lets a later record replace an earlier one, in its place', async () => {
  const records = [
    { id: 'a', text: '1' },
    { id: 'b', text: '2' },
    { id: 'a', text: '3' },
  ]
  expect(await latestById(records)).toEqual([records[2], records[1]])
})
