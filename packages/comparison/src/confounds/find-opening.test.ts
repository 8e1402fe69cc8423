import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findOpening, hasOpening } from './find-opening.ts'
import { withoutOpening } from './without-opening.ts'

const answers = (texts: readonly string[]) => texts.map((text) => ({ text }))

describe('an opening', () => {
  test('is what most answers begin with, the longest of what equally many have', () => {
    const texts = [
      ...Array.from({ length: 8 }, (_, i) => `《人民日报》评论员文章指出，第${i}件事情很重要。`),
      '人民日报报道，今天是个好日子。',
      '答案很短。',
    ]
    expect(findOpening(answers(texts))).toEqual({ text: '人民日报', answers: 9, of: 10 })
    expect(findOpening(answers(texts.slice(0, 8)))?.text).toBe('评论员文章指出')
  })

  test('is not what the question says', () => {
    const question = '如何理解共同富裕？'
    const texts = Array.from({ length: 10 }, (_, i) => ({ text: `共同富裕是第${i}个目标`, question }))
    expect(findOpening(texts)).toBeUndefined()
    expect(findOpening(texts.map(({ text }) => ({ text })))?.text).toBe('共同富裕是第')
  })

  test('is none where it is rare, or answers are few', () => {
    const rare = [
      ...Array.from({ length: 2 }, () => '人民日报说'),
      ...Array.from({ length: 8 }, (_, i) => `${i}${i}${i}`),
    ]
    expect(findOpening(answers(rare))).toBeUndefined()
    expect(findOpening(answers(['人民日报说', '人民日报说', '人民日报说']))).toBeUndefined()
    expect(findOpening([])).toBeUndefined()
  })

  test('stands among the first characters, not later, and holds no punctuation', () => {
    const late = Array.from({ length: 10 }, (_, i) => `第${i}个答案写得各不相同而且长到二十个字以上，人民日报说。`)
    expect(findOpening(answers(late))?.text).not.toContain('人民日报')
    expect(hasOpening(late[0]!, '人民日报')).toBe(false)
    expect(hasOpening('人民日报说，', '人民日报')).toBe(true)
  })

  test('counts characters, not halves of them', () => {
    const texts = Array.from({ length: 6 }, (_, i) => `𠀀𠀁𠀂𠀃𠀄${'𠀅'.repeat(i)}。`)
    expect(findOpening(answers(texts))).toEqual({ text: '𠀀𠀁𠀂𠀃𠀄', answers: 6, of: 6 })
  })

  test('is in as many answers as it says, whatever the answers are', () => {
    const text = fc
      .array(fc.constantFrom('人', '民', '日', '报', '，'), { maxLength: 30 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(text, { minLength: 5, maxLength: 12 }), (texts) => {
        const opening = findOpening(answers(texts))
        if (opening === undefined) return
        expect(texts.filter((each) => hasOpening(each, opening.text))).toHaveLength(opening.answers)
      }),
    )
  })
})

describe('an answer without its opening', () => {
  const rest = '法治是治国理政的基本方式，必须坚持全面依法治国的方针。'
  test.each([
    ['loses the sentence that has it', `《人民日报》评论员文章：公平正义。${rest}`, rest],
    ['loses what stands before that sentence, too', `好的。下面是人民日报的评论。${rest}`, rest],
    ['loses a line', `人民日报\n${rest}`, rest],
    ['is none without the opening', rest, undefined],
    ['is none where the opening comes late', `${rest}人民日报。${rest}`, undefined],
    ['is none where nothing is left', '人民日报说法治很重要。谢谢。', undefined],
    ['is none where no sentence ends', `人民日报${'法治'.repeat(20)}`, undefined],
  ])('%s', (_, text, expected) => {
    expect(withoutOpening(text, '人民日报')).toBe(expected)
  })
})
