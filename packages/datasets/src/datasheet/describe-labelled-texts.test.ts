import type { ValueId } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { describeLabelledTexts } from './describe-labelled-texts.ts'

function text(id: number, content: string, values: ValueId[] = []) {
  return { id: String(id), text: content, values }
}

const codes = (texts: Parameters<typeof describeLabelledTexts>[0]) =>
  describeLabelledTexts(texts).findings.map(({ code }) => code)

test('leaves undefined what no texts have', () => {
  expect(describeLabelledTexts([])).toMatchObject({
    texts: 0,
    characters: undefined,
    overWindow: { tokens: 512, texts: 0, estimated: true },
    valuesPerText: { mean: undefined, most: 0, textsWithNone: 0 },
    equalTexts: [],
    findings: [],
  })
})

test('describes as many texts as there are', () => {
  const many = Array.from({ length: 150_000 }, (_, id) => text(id, String(id), ['freedom']))
  expect(describeLabelledTexts(many).valuesPerText).toEqual({ mean: 1, most: 1, textsWithNone: 0 })
})

test('counts characters as code points, and labels in label order', () => {
  const sheet = describeLabelledTexts([text(1, '𠮷野家', ['freedom']), text(2, '一')])
  expect(sheet.characters).toEqual({
    smallest: 1,
    lowerQuartile: 1.5,
    median: 2,
    mean: 2,
    upperQuartile: 2.5,
    largest: 3,
  })
  expect(sheet.labels[4]).toEqual({ id: 'freedom', present: 1, share: 0.5, shareByFifth: [], drift: undefined })
  expect(sheet.valuesPerText).toEqual({ mean: 0.5, most: 1, textsWithNone: 1 })
})

test('counts tokens as it is told to', () => {
  const texts = [text(1, 'a b c'), text(2, 'a')]
  const sheet = describeLabelledTexts(texts, { countTokens: (given) => given.split(' ').length, windowTokens: 2 })
  expect(sheet.overWindow).toEqual({ tokens: 2, texts: 1, estimated: false })
})

test.each([
  ['equal texts with different labels', [text(1, '同 ', ['freedom']), text(2, '同')], 'equal-texts-different-labels'],
  ['equal texts', [text(1, '同'), text(2, '同')], 'equal-texts'],
  ['long texts', [text(1, '长'.repeat(511))], 'long-texts'],
  ['rare labels', [text(1, '甲')], 'rare-labels'],
  ['upper-case letters', [text(1, 'GDP 增长')], 'upper-case-letters'],
  ['white space around a text', [text(1, ' 甲')], 'outer-white-space'],
])('finds %s', (_, texts, code) => {
  expect(codes(texts)).toContain(code)
})

test.each([
  {
    what: 'the same labels',
    values: ['freedom'] as const,
    says: ['1 group of equal texts, with the same', '标签也相同'],
  },
  { what: 'other labels', values: [], says: ['1 of them with different labels: the labels are noisy', '标签有噪声'] },
])('says of equal texts with $what whether the labels are noisy', ({ values, says }) => {
  const { findings } = describeLabelledTexts([text(1, '同', ['freedom']), text(2, '同', [...values])])
  const { message } = findings.find(({ code }) => code.startsWith('equal-texts'))!
  expect(message.en).toContain(says[0])
  expect(message.zh).toContain(says[1])
  expect(message.en.includes('noisy')).toBe(message.zh.includes('噪声'))
})

test('finds a drift along the file, and none where labels are spread evenly', () => {
  const spread = Array.from({ length: 500 }, (_, at) => text(at, `文${at}`, at % 2 === 0 ? ['harmony'] : []))
  const sorted = spread.map((given, at) => ({ ...given, values: at < 250 ? (['harmony'] as const) : [] }))
  expect(codes(spread)).not.toContain('order-drift')
  expect(describeLabelledTexts(sorted).findings).toContainEqual(
    expect.objectContaining({ code: 'order-drift', where: ['harmony'] }),
  )
  expect(describeLabelledTexts(sorted).labels[3]?.shareByFifth).toEqual([1, 1, 0.5, 0, 0])
})
