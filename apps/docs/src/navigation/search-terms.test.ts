import { expect, test } from 'vitest'
import { searchTerms } from './search-terms.ts'

test.each([
  ['the clean-split', ['the', 'clean-split']],
  ['用BERT给文本打分', ['用', 'BERT', '给', '文', '本', '打', '分']],
  ['VALUE_IDS, 12 of them。', ['VALUE_IDS', '12', 'of', 'them']],
  ['', []],
])('takes words as they are and Chinese by the character: %s', (text, terms) => {
  expect(searchTerms(text)).toEqual(terms)
})
