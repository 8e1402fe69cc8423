import { expect, test } from 'vitest'
import { chineseSentence } from './chinese-sentence.ts'

test.each([
  ['glm-4', '但与 glm-4 无法区分。'],
  ['通义千问', '但与通义千问无法区分。'],
  ['通义 2', '但与通义 2 无法区分。'],
  ['我的模型（单列）', '但与我的模型（单列）无法区分。'],
])('one blank between Chinese and Latin, none between Chinese and Chinese: %s', (name, expected) => {
  expect(chineseSentence`但与${name}无法区分。`).toBe(expected)
  expect(chineseSentence`但与 ${name} 无法区分。`).toBe(expected)
})

test.each([
  [chineseSentence`! ${'甲'}：${3}/${4} ${'a'}`, '! 甲：3/4 a'],
  [chineseSentence`! ${'glm-4'}: ${3}`, '! glm-4: 3'],
  [chineseSentence`已写入 ${'./模型'}。`, '已写入 ./模型。'],
  [chineseSentence`或文件夹 ./${'模型'}。`, '或文件夹 ./模型。'],
  [chineseSentence`得分 ${0.5}，见 ${'得分.jsonl'}。`, '得分 0.5，见得分.jsonl。'],
])('beside any other sign blanks stay as they are written: %s', (sentence, expected) => {
  expect(sentence).toBe(expected)
})
