import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitReasoning } from './split-reasoning.ts'

test.each([
  ['no tag', ' 诚信。\n', ' 诚信。\n', undefined],
  ['a block', '<think>\n先想想。\n</think>\n\n诚信。', '诚信。', '先想想。'],
  ['an empty block', '<think>\n\n</think>\n诚信。', '诚信。', undefined],
  ['the longer tag', '<thinking>a</thinking>b', 'b', 'a'],
  ['Mistral’s tags', '[THINK]a[/THINK]b', 'b', 'a'],
  ['tags that prompts ask for', '<reasoning>a</reasoning>b', 'b', 'a'],
  ['Doubao’s tags', '<seed:think>a</seed:think>b', 'b', 'a'],
  ['Kimi’s tags', '◁think▷a◁/think▷b', 'b', 'a'],
  ['an end of Kimi’s that never came', '◁think▷先想想', '', '先想想'],
  ['the end of another kind within a block', '<think>a[/THINK]b</think>c', 'c', 'a[/THINK]b'],
  ['a block of another kind on its line', '好的。\n [THINK]a[/THINK]\n诚信。', '好的。\n \n诚信。', 'a'],
  ['the end alone of Mistral’s', '先想想。[/THINK]诚信。', '诚信。', '先想想。'],
  [
    'a tag that is a word',
    'XML 里用 <reasoning> 和 </reasoning> 标出。',
    'XML 里用 <reasoning> 和 </reasoning> 标出。',
    undefined,
  ],
  ['a word of a tag before a block', '<reasoning>是标签。<think>a</think>诚信。', '<reasoning>是标签。诚信。', 'a'],
  [
    'a block within one of another kind',
    '<reasoning>甲<think>乙</think>丙</reasoning>答',
    '答',
    '甲<think>乙</think>丙',
  ],
  [
    'a tag that is named within a block',
    '<reasoning>\n什么是 <think> 标签</reasoning>\n答',
    '答',
    '什么是 <think> 标签',
  ],
  ['a tag that is named before an end', '先想 [THINK] 之类。</think>诚信。', '诚信。', '先想 [THINK] 之类。'],
  ['a tag that is named before a block', '用 [THINK] 标出。<think>a</think>诚信。', '用 [THINK] 标出。诚信。', 'a'],
  ['two blocks', '<think>a</think>b<think>c</think>d', 'bd', 'a\nc'],
  ['a block within the answer', '好的。<think>a</think>诚信。', '好的。诚信。', 'a'],
  ['a beginning that the template wrote', '先想想。</think>诚信。', '诚信。', '先想想。'],
  ['an end that never came', '<think>先想想，再想', '', '先想想，再想'],
  ['an end that never came after an answer', '诚信。\n<think>再想', '诚信。', '再想'],
  ['a tag that is only named', '模型用 <think> 标签思考。', '模型用 <think> 标签思考。', undefined],
  ['a beginning within a block', '<think>a<think>b</think>c', 'c', 'a<think>b'],
])('splits a text with %s', (_, given, text, reasoning) => {
  expect(splitReasoning(given)).toEqual({ text, reasoning })
})

const words = (value: string) => [...value].filter((character) => /[甲乙]/.test(character)).length

test.each([
  [['<think>', '</think>', '<thinking>', '</thinking>'], /<think(?:ing)?>[\s\S]*<\/think(?:ing)?>/],
  [['[THINK]', '[/THINK]'], /\[THINK\][\s\S]*\[\/THINK\]/],
  [['<reasoning>', '</reasoning>'], /(?:^|\n) *<reasoning>[\s\S]*<\/reasoning>/],
])('leaves no whole pair of %j in the text', (tags, pair) => {
  const piece = fc.constantFrom(...tags, '\n', '甲', '乙', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      expect(splitReasoning(pieces.join('')).text).not.toMatch(pair)
    }),
  )
})

test('loses no word, whatever tags there are', () => {
  const tags = ['<think>', '</think>', '</thinking>', '[THINK]', '[/THINK]', '<reasoning>', '</reasoning>']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tags, '\n', '甲', '乙', ' '), { maxLength: 20 }), (pieces) => {
      const { text, reasoning = '' } = splitReasoning(pieces.join(''))
      expect(words(text) + words(reasoning)).toBe(words(pieces.join('')))
    }),
  )
})

test('takes a megabyte of beginnings without an end in one pass', () => {
  expect(splitReasoning('<think>'.repeat(150_000)).text).toBe('')
})
