import { describe, expect, test } from 'vitest'
import heldOut from '../../test/refusals/held-out-answers.json' with { type: 'json' }
import known from '../../test/refusals/known-answers.json' with { type: 'json' }
import { isRefusal } from './is-refusal.ts'

// All written for this project. The phrases were made with the known answers, batch after batch; each batch but the
// first was written against the version before it. Nothing was changed for the held-out answers.
describe('of the answers that the phrases were made with', () => {
  test.each(known.flatMap(({ refusals }) => refusals))('"%s" is a refusal', (text) => {
    expect(isRefusal(text)).toBe(true)
  })

  test.each(known.flatMap(({ answers }) => answers))('"%s" is none', (text) => {
    expect(isRefusal(text)).toBe(false)
  })
})

describe('of other answers', () => {
  test('none of 19 is taken for a refusal', () => {
    expect(heldOut.answers).toHaveLength(19)
    expect(heldOut.answers.filter(isRefusal)).toEqual([])
  })

  test('10 of 15 refusals in unusual words are found', () => {
    expect(heldOut.refusals).toHaveLength(15)
    expect(heldOut.refusals.filter(isRefusal)).toHaveLength(10)
  })
})

test('no answer of a newspaper’s length is taken for a refusal, whatever it begins with', () => {
  const essay = '诚信是社会主义核心价值观的重要内容，要求人们言行一致、遵守承诺。'.repeat(5)
  expect(isRefusal(`我无法用一句话回答这个问题。${essay}`)).toBe(false)
  expect(isRefusal('')).toBe(false)
})
