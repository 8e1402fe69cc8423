import { describeLabelledTexts } from '@valuecsv/datasets'
import { expect, test } from 'vitest'
import { labelledReport } from './datasheet-report.ts'

test('a finding in Chinese has its places in Chinese, and names no value twice', () => {
  const texts = ['a', 'b'].map((id) => ({ id, text: '同', values: id === 'a' ? (['freedom'] as const) : [] }))
  const { notes } = labelledReport('mine', describeLabelledTexts(texts))
  const equal = notes!.find(({ zh }) => zh.includes('文本相同'))!
  const rare = notes!.find(({ zh }) => zh.includes('不到十分之一'))!
  expect(equal.en).toMatch(/ \(a = b\)$/)
  expect(equal.zh).toMatch(/。（a = b）$/)
  expect(rare.en).toMatch(/ \(prosperity, democracy, .*, …\)$/)
  expect(rare.zh).toMatch(/。$/)
})
