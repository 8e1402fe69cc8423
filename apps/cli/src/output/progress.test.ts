import { expect, test } from 'vitest'
import { progressText } from './progress.ts'

const unit = { en: 'texts', zh: '篇' }

test.each([
  { done: 0, total: 10, seconds: 0, text: `${'░'.repeat(24)}  0/10 texts` },
  {
    done: 500,
    total: 2000,
    seconds: 10,
    text: `${'█'.repeat(6)}${'░'.repeat(18)}  500/2,000 texts  50 texts/s  30 s left`,
  },
  { done: 1, total: 1000, seconds: 10, text: `${'░'.repeat(24)}  1/1,000 texts  0.1 texts/s  2 h 46 min left` },
  { done: 10, total: 10, seconds: 4, text: `${'█'.repeat(24)}  10/10 texts  2.5 texts/s` },
  { done: 7, total: undefined, seconds: 2, text: '7 texts  3.5 texts/s' },
  { done: 1, total: undefined, seconds: 2, text: '1 text  0.5 texts/s' },
  { done: 0, total: undefined, seconds: 0, text: '0 texts' },
  { done: 1, total: 1, seconds: 0, text: `${'█'.repeat(24)}  1/1 text` },
])('says bar, count, rate and time left as far as they are known: $text', ({ done, total, seconds, text }) => {
  expect(progressText(done, total, { seconds, unit, language: 'en' })).toBe(text)
})

test.each([
  [30, '剩余 30 秒'],
  [90, '剩余 1 分 30 秒'],
  [7260, '剩余 2 小时 1 分'],
])('says it in Chinese: %i s', (seconds, left) => {
  const text = progressText(1, 2, { seconds, unit, language: 'zh' })
  expect(text).toMatch(/ {2}1\/2 篇 {2}0\.\d 篇\/秒 {2}/)
  expect(text.endsWith(left)).toBe(true)
})
