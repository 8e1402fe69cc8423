import { expect, test } from 'vitest'
import { chooseLanguage } from './choose-language.ts'

test.each([
  [[undefined], ['zh-Hans-CN', 'en'], 'zh'],
  [[undefined], ['de-DE', 'zh-TW', 'en'], 'zh'],
  [[undefined], ['fr', 'de'], 'en'],
  [[undefined, 'en'], ['zh-CN'], 'en'],
  [['zh', 'en'], ['en'], 'zh'],
  [['xx'], ['zh'], 'zh'],
])('named %j and preferred %j: %s', (named, preferred, language) => {
  expect(chooseLanguage(named, preferred)).toBe(language)
})
