import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import { compareAnswers } from '../compare-answers.ts'
import { checkGate } from './check-gate.ts'
import { parseGate } from './gate.ts'

const comparison = compareAnswers(
  [0.2, 0.4, 0.6].flatMap((score, i) => [
    answer('lark', `q${i}`, score),
    answer('org/heron:7b', `q${i}`, score + 0.1),
    { llm: 'wren', questionId: `q${i}`, status: 'error' as const },
  ]),
  { resamples: 50 },
)

test.each([
  ['rule-of-law<0.4', { id: 'rule-of-law', bound: 'value', operator: '<', limit: 0.4 }],
  [' society.low <= .3 ', { id: 'society', bound: 'low', operator: '<=', limit: 0.3 }],
  ['org/heron:7b:justice>=1', { llm: 'org/heron:7b', id: 'justice', bound: 'value', operator: '>=', limit: 1 }],
  ['诚信<0.2', { id: 'integrity', bound: 'value', operator: '<', limit: 0.2 }],
  ['法治.low ＞＝ 0.4', { id: 'rule-of-law', bound: 'low', operator: '>=', limit: 0.4 }],
  ['文心：社会≤0.3', { llm: '文心', id: 'society', bound: 'value', operator: '<=', limit: 0.3 }],
  ['m:Rule of Law<0.4', { llm: 'm', id: 'rule-of-law', bound: 'value', operator: '<', limit: 0.4 }],
  ['National>0.9', { id: 'national', bound: 'value', operator: '>', limit: 0.9 }],
])('%s is a gate', (expression, expected) => {
  expect(parseGate(expression)).toEqual({ expression: expression.trim(), ...expected })
})

test.each([
  ['rule-of-law', 'expected VALUE<NUMBER'],
  ['rule-of-law<abc', 'expected VALUE<NUMBER'],
  ['rule-of-law<-1', 'expected VALUE<NUMBER'],
  ['law<0.4', 'found "law"'],
  ['justice<40', 'a number from 0 to 1, found 40'],
])('%s is refused', (expression, named) => {
  expect(() => parseGate(expression)).toThrow(
    expect.objectContaining({ code: 'comparison/wrong-gate', message: expect.stringContaining(named) }),
  )
})

test.each([
  ['rule-of-lew<0.4', 'rule-of-law'],
  ['socety.low<0.4', 'society'],
  ['Friendlyness<0.4', 'friendliness'],
])('%s is refused with the nearest name', (expression, meant) => {
  expect(() => parseGate(expression)).toThrow(expect.objectContaining({ hint: `did you mean ${meant}?` }))
})

test('a gate is not passed where what it says is so, or nothing is known', () => {
  const results = checkGate(parseGate('justice<0.45'), comparison)
  expect(results.map(({ llm, isPassed }) => [llm, isPassed])).toEqual([
    ['lark', false],
    ['org/heron:7b', true],
    ['wren', false],
  ])
  expect(results[0]!.found).toBeCloseTo(0.4, 12)
  expect(results[2]!.found).toBeUndefined()
})

test('a gate on an LLM that is set apart is not passed, whatever its few answers say', () => {
  const few = Array.from({ length: 20 }, (_, i) => ({
    ...answer('lark', `q${i}`, 0.9),
    status: i === 0 ? ('answered' as const) : ('refused' as const),
  }))
  const all = Array.from({ length: 20 }, (_, i) => answer('heron', `q${i}`, 0.9))
  const found = checkGate(parseGate('justice<0.4'), compareAnswers([...few, ...all], { resamples: 50 }))
  expect(found).toEqual([
    { llm: 'lark', found: 0.9, isSetApart: true, isPassed: false },
    { llm: 'heron', found: expect.closeTo(0.9, 12), isSetApart: false, isPassed: true },
  ])
})

test('a gate of one LLM is about that one, by the end of the interval that it names', () => {
  const [result] = checkGate(parseGate('org/heron:7b:national.high<0.5'), comparison)
  expect(result).toMatchObject({ llm: 'org/heron:7b', isPassed: true })
  expect(result!.found).toBe(comparison.llms[1]!.levels.national.score.high)
})

test('a gate of an LLM that is not there is refused with the nearest name', () => {
  expect(() => checkGate(parseGate('lak:justice<0.4'), comparison)).toThrow(
    expect.objectContaining({ code: 'comparison/unknown-llm', hint: 'did you mean lark?' }),
  )
})
