import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitClauses } from './split-clauses.ts'

function clausesOf(text: string, most = 100): string[] {
  return splitClauses(text, most).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['人人平等，依法办事。他说：“要诚信！”大家鼓掌。', ['人人平等，', '依法办事。', '他说：“要诚信！”', '大家鼓掌。']],
  ['没有标点的一句话', ['没有标点的一句话']],
  ['第一段落\n第二段落', ['第一段落\n', '第二段落']],
  ['Rule of law. Version 1.5 is out', ['Rule of law.', ' Version 1.5 is out']],
  [
    'He said "rule of law." Then he left. (And so on.) Good',
    ['He said "rule of law."', ' Then he left.', ' (And so on.)', ' Good'],
  ],
  ['诚信,友善,爱国,敬业', ['诚信,友善,', '爱国,敬业']],
  ['rule of law, and order; so it is', ['rule of law,', ' and order;', ' so it is']],
  ['法治社会｡\u2028第二段落', ['法治社会｡\u2028', '第二段落']],
  ['开头的话很长。好', ['开头的话很长。好']],
  ['\n \n好 的。\n\n 法治社会。\n \n', ['\n \n好 的。\n\n', ' 法治社会。\n \n']],
  ['好', ['好']],
  ['', []],
])('%j', (text, expected) => {
  expect(clausesOf(text)).toEqual(expected)
})

test.each([
  '粮食产量达到1,300亿斤',
  '上午10:30公开审理',
  '每天17：30闭展',
  '见https://a.cn/b?c=1,2;d!e',
  'GB/T?22875标准',
])('a mark inside a number, a time, a name or an address ends nothing: %j', (text) => {
  expect(clausesOf(text)).toEqual([text])
  expect(clausesOf(`${text}，依法办事`)).toEqual([`${text}，`, '依法办事'])
})

test('where there are too many clauses, ； parts as sentences are parted, and as windows are', () => {
  const text = '第一个分句，第二个分句；第三个分句，第四个分句。'
  expect(clausesOf(text, 3)).toEqual(['第一个分句，第二个分句；', '第三个分句，第四个分句。'])
})

test('too many clauses become sentences, too many sentences runs of them', () => {
  const text = '第一个分句，第二个分句。第三个分句，第四个分句。第五个分句，第六个分句。'
  expect(clausesOf(text, 3)).toEqual([
    '第一个分句，第二个分句。',
    '第三个分句，第四个分句。',
    '第五个分句，第六个分句。',
  ])
  expect(clausesOf(text, 2)).toEqual(['第一个分句，第二个分句。第三个分句，第四个分句。第五个分句，第六个分句。'])
})

test('any number of blank lines belong to the clause before them', () => {
  // Half an hour, were what stands before each line looked at again.
  const text = `法治社会。${'\n '.repeat(400_000)}`
  expect(splitClauses(text, 32)).toEqual([{ start: 0, end: text.length }])
})

test('covers the text without gaps, with no more clauses than asked for', () => {
  const text = fc.string({ unit: fc.constantFrom('法', '治', '，', '。', '\n', '”', ' ', 'a', '.', '𠀀') })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (text, most) => {
      const clauses = splitClauses(text, most)
      expect(clauses.length).toBeLessThanOrEqual(most)
      expect(clauses.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    }),
  )
})
