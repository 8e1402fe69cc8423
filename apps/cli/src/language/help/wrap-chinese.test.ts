import { expect, test } from 'vitest'
import { displayWidth } from '../../output/display-width.ts'
import { wrapChinese } from './wrap-chinese.ts'

test('a line breaks between Chinese characters, each of which takes two columns', () => {
  expect(wrapChinese('评估器给一段文本十二个概率', 10)).toBe('评估器给一\n段文本十二\n个概率')
})

test('a word of another script is kept whole, and the blank before it goes with the break', () => {
  expect(wrapChinese('所用的模型 csv-small 或文件夹', 12)).toBe('所用的模型\ncsv-small 或\n文件夹')
})

test('an expression without blanks is kept whole, Chinese words in it too', () => {
  expect(wrapChinese('如 rule-of-law<0.4、名称:society.low<0.3', 24)).toBe('如 rule-of-law<0.4、\n名称:society.low<0.3')
  expect(wrapChinese('写作 名称=输入:输出 或', 14)).toBe('写作\n名称=输入:输出\n或')
})

test('no line starts with a closing mark or ends with an opening one', () => {
  expect(wrapChinese('一二三四，五六', 8)).toBe('一二三\n四，五六')
  expect(wrapChinese('一二三（四五六）', 8)).toBe('一二三\n（四五\n六）')
})

test('nothing is lost, and breaks that are there stay', () => {
  const text = '  写入文件，或“-”（标准输出）。\n\n默认：12……见 --help；《说明》！'
  const wrapped = wrapChinese(text, 16)
  expect(wrapped.replace(/[\s]/g, '')).toBe(text.replace(/[\s]/g, ''))
  for (const line of wrapped.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(16)
  expect(wrapChinese(text, 80)).toBe(text)
})
